// The configuration of Eleventy: nothing but the pages that are compared.
import { readProgramme } from "./programme.mjs";

export default function (config) {
  config.setNunjucksEnvironmentOptions({ trimBlocks: true, lstripBlocks: true });
  config.addPassthroughCopy("assets");
  config.addCollection("programme", (api) =>
    readProgramme(api.getFilteredByTag("events"), api.getFilteredByTag("series")),
  );
}

export const config = {
  dir: { input: "content", output: "_site" },
  markdownTemplateEngine: false, // texts hold no template code
};
