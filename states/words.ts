/** Texts with words longer than a narrow screen, and texts from right to left, for components without texts of their own. */
export const german = {
  heading:
    "Widerspruch gegen die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung",
  sentence:
    "Die Rechtsschutzversicherungsgesellschaften, die an Ihrem Verfahren beteiligt sind, konnten nicht benachrichtigt werden.",
  action: "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung anfechten",
};

export const arabic = {
  heading: "رسالة إلى المكتب",
  sentence: "لا تكتب كلمات مرور أو أرقام بطاقات",
  action: "أرسل الرسالة",
};
