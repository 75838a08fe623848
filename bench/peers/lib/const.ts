export const countries = ["fr", "de", "us", "jp", "br"] as const;
export const emptyValues = {
  title: "",
  email: "",
  password: "",
  age: "",
  country: "",
  terms: false,
  bio: "",
  birthday: "",
};
