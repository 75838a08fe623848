import type { Texts } from "plainform/react";
import type { Locale } from "./state.ts";

/** The kit's own texts in other languages, as an application would give them to `FormTexts`. */
export const locales: Record<Locale, { dir: "ltr" | "rtl"; send: string; texts: Partial<Texts> }> =
  {
    en: { dir: "ltr", send: "Send", texts: {} },
    de: {
      dir: "ltr",
      send: "Absenden",
      texts: {
        locale: "de",
        skipLink: "Zum Inhalt springen",
        summaryHeading: "Es gibt ein Problem",
        errorPrefix: "Fehler:",
        optional: "(freiwillig)",
        choose: "Bitte auswählen",
        yes: "Ja",
        no: "Nein",
        nothing: "Keine Angabe",
        or: "oder",
        chooseAgain: "Falls Sie eine Datei gewählt hatten, wählen Sie sie noch einmal.",
        show: "Anzeigen",
        hide: "Verbergen",
        showPassword: "Passwort anzeigen",
        hidePassword: "Passwort verbergen",
        day: "Tag",
        month: "Monat",
        year: "Jahr",
        charactersUpTo: { one: "Bis zu {n} Zeichen", other: "Bis zu {n} Zeichen" },
        charactersLeft: { one: "Noch {n} Zeichen", other: "Noch {n} Zeichen" },
        charactersOver: { one: "{n} Zeichen zu viel", other: "{n} Zeichen zu viel" },
        cancel: "Abbrechen",
        addRow: "Zeile hinzufügen",
        insertRow: "Davor einfügen",
        removeRow: "Entfernen",
        moveUp: "Nach oben",
        moveDown: "Nach unten",
        sending: "Wird gesendet …",
        tryAgain: "Noch einmal versuchen",
        unreachable:
          "Der Server ist nicht erreichbar, oder seine Antwort ist nicht angekommen. Ihre Eingaben sind noch da: Prüfen Sie die Verbindung und versuchen Sie es erneut.",
        unclear:
          "Etwas ist schiefgegangen, und es ist unklar, ob gespeichert wurde. Ihre Eingaben sind noch da: Sehen Sie nach, bevor Sie es erneut versuchen.",
        unclearOnce:
          "Etwas ist schiefgegangen, und es ist unklar, ob gespeichert wurde. Ihre Eingaben sind noch da: Versuchen Sie es erneut, gespeichert wird nur einmal.",
        tooLarge: "Das ist zu viel auf einmal. Kürzen Sie es und versuchen Sie es erneut.",
        outdated:
          "Diese Seite ist veraltet, darum wurde nichts gespeichert. Kopieren Sie Ihre Eingaben, laden Sie die Seite neu und senden Sie sie noch einmal.",
      },
    },
    ar: {
      dir: "rtl",
      send: "إرسال",
      texts: {
        locale: "ar",
        skipLink: "انتقل إلى المحتوى",
        summaryHeading: "هناك مشكلة",
        errorPrefix: "خطأ:",
        optional: "(اختياري)",
        choose: "اختر",
        yes: "نعم",
        no: "لا",
        nothing: "لم يُدخل شيء",
        or: "أو",
        chooseAgain: "إذا كنت قد اخترت ملفًا فاختره مرة أخرى.",
        show: "إظهار",
        hide: "إخفاء",
        showPassword: "إظهار كلمة المرور",
        hidePassword: "إخفاء كلمة المرور",
        day: "اليوم",
        month: "الشهر",
        year: "السنة",
        charactersUpTo: {
          one: "حرف واحد على الأكثر",
          few: "{n} أحرف على الأكثر",
          other: "{n} حرفًا على الأكثر",
        },
        charactersLeft: { one: "بقي حرف واحد", few: "بقيت {n} أحرف", other: "بقي {n} حرفًا" },
        charactersOver: { one: "حرف زائد", few: "{n} أحرف زائدة", other: "{n} حرفًا زائدًا" },
        cancel: "إلغاء",
        addRow: "أضف صفًا",
        insertRow: "أدرج قبله",
        removeRow: "إزالة",
        moveUp: "إلى أعلى",
        moveDown: "إلى أسفل",
        sending: "جارٍ الإرسال…",
        tryAgain: "حاول مرة أخرى",
        unreachable:
          "تعذّر الوصول إلى الخادم أو لم يصل ردّه. كل ما أدخلته ما زال هنا: تحقّق من الاتصال وحاول مرة أخرى.",
        unclear:
          "حدث خطأ ما، ولا نعرف هل تم الحفظ. كل ما أدخلته ما زال هنا: تحقّق من ذلك قبل أن تحاول مرة أخرى.",
        unclearOnce:
          "حدث خطأ ما، ولا نعرف هل تم الحفظ. كل ما أدخلته ما زال هنا: حاول مرة أخرى، ولن يُحفظ إلا مرة واحدة.",
        tooLarge: "هذا كثير جدًا لإرساله دفعة واحدة. اختصره وحاول مرة أخرى.",
        outdated:
          "هذه الصفحة قديمة، ولذلك لم يُحفظ شيء. انسخ ما أدخلته، ثم أعد تحميل الصفحة وأرسله من جديد.",
      },
    },
  };
