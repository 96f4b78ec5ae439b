import type { Lang } from "@opendatalocale/report";
import { createTransport } from "nodemailer";
import type { Config } from "../config/config.ts";

/** Sends the link that signs somebody in. */
export interface Mailer {
  readonly sendLink: (to: string, link: string, lang: Lang) => Promise<void>;
  readonly close: () => void;
}

const WORDS = {
  fr: {
    subject: "Votre lien de connexion à OpenDataLocale",
    text: (link: string) => `Bonjour,

Ce lien vous connecte à OpenDataLocale. Il sert une seule fois, dans les 15 minutes :

${link}

Si vous n’avez rien demandé, ignorez ce message : personne ne peut se connecter sans ce lien.
`,
  },
  en: {
    subject: "Your link to sign in to OpenDataLocale",
    text: (link: string) => `Hello,

This link signs you in to OpenDataLocale. It works once, within 15 minutes:

${link}

If you did not ask for it, ignore this message: nobody can sign in without this link.
`,
  },
};

/** Through the server of `ODL_SMTP_URL`; without one, the link goes to `log`, for the administrator to pass on. */
export function openMailer(
  { smtpUrl, mailFrom }: Pick<Config, "smtpUrl" | "mailFrom">,
  log: (about: { readonly to: string; readonly link: string }) => void,
): Mailer {
  if (smtpUrl === null) return { sendLink: async (to, link) => log({ to, link }), close: () => {} };
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // A text may never name a file or an address to be read from here.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    sendLink: async (to, link, lang) => {
      const { subject, text } = WORDS[lang];
      await transport.sendMail({ from: mailFrom, to: { name: "", address: to }, subject, text: text(link) });
    },
    close: () => transport.close(),
  };
}
