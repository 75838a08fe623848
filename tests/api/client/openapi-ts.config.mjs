/** The client is committed: `npm run generate` makes it anew when the API’s document has changed. */
const config = {
  input: "openapi.json",
  output: { path: "source", module: { extension: ".ts" } },
  plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk"],
};
export default config;
