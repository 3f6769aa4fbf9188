/** Files of ours, from the folder that they hold for. */
export const CONFIG_NAME = 'dianping.config.json';
export const TERMS_PATH = '.dianping/terms.yaml';
