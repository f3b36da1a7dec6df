using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>The referrals, with how to reach each.</summary>
internal static class ReferralsPart
{
    public static Section? Write(DocumentedPolicy documented)
    {
        ExportTexts texts = documented.Texts;
        if (documented.Policy.Referrals.IsEmpty) return null;
        Table table = new(
            texts.Say("referrals.caption"),
            [
                new(texts.Say("referrals.referral")), new(texts.Say("rules.when")), new(texts.Say("referrals.contact")), new(texts.Say("referrals.precedes")),
                new(texts.Say("rules.source")),
            ],
            documented.Policy.Referrals.Select(referral => Row(documented, referral)).ToValueList());
        return new("referrals", texts.Say("referrals.heading"), [new Paragraph(texts.Say("referrals.lead")), table]);
    }

    private static ValueList<Cell> Row(DocumentedPolicy documented, ReferralRule referral) =>
    [
        Cell.Of(documented.Names.Referral(referral.Id)),
        new(documented.Conditions.AnyOf(referral.When)),
        Cell.Of(ContactPhrases.Write(documented.Texts, referral.Contact)),
        referral.Precedes is { } precedes ? Precedence(documented, precedes) : Cell.Of(Prose.Of("–")),
        new(SourcePhrases.Write(documented.Texts, referral.Source)),
    ];

    private static Cell Precedence(DocumentedPolicy documented, Precedence precedes) => new(
    [
        documented.Texts.Say("referrals.before", documented.Names.Referral(precedes.Referral)),
        .. documented.Conditions.AnyOf(precedes.When),
    ]);
}
