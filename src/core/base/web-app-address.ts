/**
 * Whether it is where a deployment of a web app answers everybody: `/exec`. The test address `/dev` is for editors of
 * the script only. A Workspace tenant's addresses name its domain.
 * Source: https://developers.google.com/apps-script/guides/web#deploy_a_script_as_a_web_app
 */
export function isWebAppAddress(text: string): boolean {
  return /^https:\/\/script\.google\.com\/(?:a\/(?:macros\/)?[\w.-]+\/)?(?:macros\/)?s\/[\w-]{20,}\/exec$/.test(
    text,
  );
}
