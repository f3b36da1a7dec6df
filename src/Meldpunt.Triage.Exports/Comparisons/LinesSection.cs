using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Exports.Comparisons;

/// <summary>What the comparison says in lines of its own.</summary>
internal static class LinesSection
{
    public static Section? Of(ExportTexts texts, string what, ValueList<string> lines) => lines.IsEmpty
        ? null
        : new(
            what, texts.Say($"{what}.heading"),
            [new Paragraph(texts.Say($"{what}.lead")), new BulletList(lines.Select(line => Prose.In(ExportTexts.Fallback, line)).ToValueList())]);
}
