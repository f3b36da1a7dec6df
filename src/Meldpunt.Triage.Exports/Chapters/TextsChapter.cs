using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>The texts for people that belong to no fact, side by side.</summary>
internal static class TextsChapter
{
    private const string Kinds = "question address reason route referral notice label section phrase";

    public static Section? Write(DocumentedPolicy documented)
    {
        (TriagePolicy policy, ExportTexts texts) = (documented.Policy, documented.Texts);
        if (policy.Texts.Languages.IsEmpty) return null;
        ILookup<string, string> keys = TextKeys.WrittenIn(policy).ToLookup(key => key.Split('.')[0]);
        return new("texts", texts.Say("texts.heading"), [new Paragraph(texts.Say("texts.lead")), .. Kinds.Split(' ').Where(keys.Contains)
            .Select(kind => TextTable.OfKind(texts, policy.Texts, kind, keys[kind].Select(key => key[(kind.Length + 1)..])))]);
    }
}
