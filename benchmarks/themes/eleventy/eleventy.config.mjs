// The configuration of Eleventy: nothing but the pages that are compared.
import { readProgramme } from "./programme.mjs";

export default function (config) {
  config.setNunjucksEnvironmentOptions({ trimBlocks: true, lstripBlocks: true });
  config.amendLibrary("md", (md) => md.core.ruler.push("anchors", setAnchors));
  config.addPassthroughCopy("assets");
  config.addCollection("programme", (api) =>
    readProgramme(api.getFilteredByTag("events"), api.getFilteredByTag("series")),
  );
}

/** Give headings the anchors that are told behind them: "## A title {#a-title}". */
function setAnchors({ tokens }) {
  tokens.forEach((token, index) => {
    if (token.type !== "heading_open") return;
    const text = tokens[index + 1].children.at(-1);
    const [, title, anchor] = text.content.match(/^(.*) \{#(\S+)\}$/);
    text.content = title;
    token.attrSet("id", anchor);
  });
}

export const config = {
  dir: { input: "content", output: "_site" },
  markdownTemplateEngine: false, // texts hold no template code
};
