using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Texts;

namespace Meldpunt.Triage.Exports.Comparisons;

/// <summary>What differs apart from decisions, texts and guarantees, a line for each.</summary>
internal static class OtherChangesSection
{
    public static Section? Write(ExportTexts texts, PolicyDifference difference)
    {
        OtherChange[] changes = [.. difference.OtherChanges.Where(change => !ChangedTextsSection.Tells(change) && !ChangedGuaranteesSection.Tells(change))];
        return changes.Length == 0
            ? null
            : new("other-changes", texts.Say("other-changes.heading"), [new Paragraph(texts.Say("other-changes.lead")), new BulletList(changes.Select(change => Write(texts, change)).ToValueList())]);
    }

    /// <summary>A change in words, one of a text or a guarantee too.</summary>
    public static Prose Write(ExportTexts texts, OtherChange change)
    {
        if (change.Kind == OtherChangeKind.Version) return texts.Say("line.version", Prose.Code(change.Old!), Prose.Code(change.New!));
        string line = $"line.{Key(change)}";
        return change.Kind == OtherChangeKind.Text && change.Key.Split('.', 2) is [var language, var key]
            ? texts.Say(line, Prose.Code(key), Prose.Of(texts.NameOf(language)))
            : texts.Say(line, Prose.Code(change.Key), Prose.Of(change.Old ?? ""), Prose.Of(change.New ?? ""));
    }

    private static string Key(OtherChange change) => (change.Kind, change.Key) switch
    {
        (OtherChangeKind.Schema, _) => "schema",
        (OtherChangeKind.Evidence, "urls") => Parted("urls", change),
        (OtherChangeKind.CodeSystem, "order") => "system-order",
        (OtherChangeKind.QuestionOrder, "items") => "item-order",
        (OtherChangeKind.QuestionOrder, _) => "report-order",
        (OtherChangeKind.AnswerOrder, _) => "answer-order",
        (OtherChangeKind.Asked, _) => "asked",
        (OtherChangeKind.Language, "order") => "language-order",
        (OtherChangeKind.Accepted, _) => Parted("accepted", change),
        (OtherChangeKind.Section, _) => Parted("section", change),
        (OtherChangeKind.Evidence, _) => Parted("evidence", change),
        (OtherChangeKind.Contact, _) => Parted("contact", change),
        (OtherChangeKind.CodeSystem, _) => Parted("system", change),
        (OtherChangeKind.Code, _) => Parted("code", change),
        (OtherChangeKind.Impossible, _) => Parted("impossible", change),
        (OtherChangeKind.Source, _) => Parted("source", change),
        (OtherChangeKind.Closing, _) => Parted("closing", change),
        (OtherChangeKind.Alike, _) => Parted("alike", change),
        (OtherChangeKind.Language, _) => Parted("language", change),
        (OtherChangeKind.Word, _) => Parted("word", change),
        (OtherChangeKind.Form, _) => Parted("form", change),
        (OtherChangeKind.Guarantee, _) => Parted("guarantee", change),
        (OtherChangeKind.Text, _) => Parted("text", change),
        (OtherChangeKind.Version, _) or _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static string Parted(string what, OtherChange change) => $"{what}-{(change.New is null ? "gone" : change.Old is null ? "new" : "changed")}";
}
