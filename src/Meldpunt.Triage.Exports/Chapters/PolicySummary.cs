using System.Numerics;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Documents;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports.Chapters;

/// <summary>A policy in a few sentences: what is wrong with it, what goes where, where a report is referred to, and what was proved.</summary>
internal static class PolicySummary
{
    // A route that many rules give is not explained by a list of them.
    private const int MostRules = 4;

    public static ValueList<Block> Write(DocumentedPolicy documented) =>
    [
        new BulletList([.. Broken(documented), .. Routes(documented), .. Reports(documented)]),
        new Paragraph(documented.Texts.Say("summary.shares")),
    ];

    private static IEnumerable<Prose> Broken(DocumentedPolicy documented)
    {
        ExportTexts texts = documented.Texts;
        if (documented.Errors > 0) yield return Prose.Alarm(texts.Counted("summary.policy.errors", documented.Errors).Text);
        GuaranteePhrases phrases = new(texts, documented.Names, documented.Policy);
        foreach (GuaranteeVerdict verdict in documented.Verdicts.Where(verdict => !verdict.Holds))
        {
            yield return Prose.Concat(Prose.Alarm(texts["summary.policy.broken"]), Prose.Of(" "), phrases.Of(verdict.Guarantee));
        }
    }

    private static IEnumerable<Prose> Routes(DocumentedPolicy documented)
    {
        (ItemSpace items, ExportTexts texts) = (documented.Items, documented.Texts);
        ILookup<string, Rule> rules = items.Rules.Where(items.DecidesSomewhere).Select(rule => items[rule]).ToLookup(rule => rule.Route);
        foreach (string route in documented.Policy.Routes.Where(rules.Contains))
        {
            BigInteger count = documented.ItemsOf(route);
            Prose[] names = [.. rules[route].Select(rule => documented.Names.Rule(rule.Id))];
            Prose[] shown = names.Length > MostRules ? [.. names[..(MostRules - 1)], texts.Say("summary.policy.more-rules", Prose.Of(texts.Count(names.Length - MostRules + 1)))] : names;
            yield return texts.Say(
                "summary.policy.route", documented.Names.Route(route), Prose.Of(texts.Count(count)), Prose.Of(texts.Count(items.Total)),
                Prose.Of(texts.Share(Shares.Share(count, items.Total))), texts.Both(shown));
        }

        yield return texts.Say("summary.policy.open", documented.Names.Route(documented.Policy.UnsettledRoute));
    }

    private static IEnumerable<Prose> Reports(DocumentedPolicy documented)
    {
        (TriagePolicy policy, ExportTexts texts) = (documented.Policy, documented.Texts);
        if (!policy.Referrals.IsEmpty) yield return texts.Say("summary.policy.referrals", texts.Both(policy.Referrals.Select(referral => documented.Names.Referral(referral.Id))));
        int holding = documented.Verdicts.Count(verdict => verdict.Holds);
        if (holding > 0 && holding == documented.Verdicts.Count) yield return texts.Counted("summary.policy.guarantees", holding);
    }
}
