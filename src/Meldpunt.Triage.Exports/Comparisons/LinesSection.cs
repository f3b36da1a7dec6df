using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Comparisons;

/// <summary>How the words differ, a line for each.</summary>
internal static class LinesSection
{
    public static Section? Write(ExportTexts texts, string what, ValueList<ChangeLine> lines) => lines.IsEmpty
        ? null
        : new(what, texts.Say($"{what}.heading"), [new Paragraph(texts.Say($"{what}.lead")), new BulletList(lines.Select(line => Write(texts, line)).ToValueList())]);

    // After what a line is about come the words that it is read as, where there are any.
    private static Prose Write(ExportTexts texts, ChangeLine line) => texts.Say(
        $"line.{line.Kind}", [.. line.Words.Take(2).Select(Prose.Code), texts.Both(line.Words.Skip(2).Select(Prose.Code))]);
}
