using Meldpunt.Triage.Analysis.Guarantees;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Testing.Coverage;

/// <summary>What scenarios can show of the rules and facts of a report.</summary>
internal sealed class ReportObligations(ReportPatterns reports)
{
    private DiagramSets Sets => reports.Space.Sets;

    public IEnumerable<Obligation> All() => EmptyReports().Concat(Referrals()).Concat(Notices()).Concat(Answers());

    private IEnumerable<Obligation> EmptyReports()
    {
        int empty = Sets.Level(0, 1);
        int before = DiagramSets.None;
        for (int i = 0; i < reports.Policy.EmptyReport.Count; i++)
        {
            EmptyReportRule rule = reports.Policy.EmptyReport[i];
            int applies = reports.Rules.EmptyReport[i];
            yield return new(CoverageKind.Rule, rule.Id, $"'{rule.Id}' decides", OfItem: false, Sets.Without(Sets.And(empty, applies), before));
            foreach (Obligation condition in Conditions(rule.Id, rule.When, "applies", Sets.Without(empty, before))) yield return condition;
            before = Sets.Or(before, applies);
        }
    }

    private IEnumerable<Obligation> Referrals()
    {
        for (int i = 0; i < reports.Policy.Referrals.Count; i++)
        {
            ReferralRule rule = reports.Policy.Referrals[i];
            yield return new(CoverageKind.Rule, rule.Id, $"'{rule.Id}' is made", OfItem: false, reports.Rules.Referrals[i]);
            foreach (Obligation condition in Conditions(rule.Id, rule.When, "is made", DiagramSets.All)) yield return condition;
            if (rule.Precedes is not { } precedes) continue;
            int target = Enumerable.Range(0, i).First(other => reports.Policy.Referrals[other].Id == precedes.Referral);
            int both = Sets.And(reports.Rules.Referrals[i], reports.Rules.Referrals[target]);
            foreach (Obligation condition in Conditions(rule.Id, precedes.When, $"comes before '{precedes.Referral}'", both)) yield return condition;
        }
    }

    private IEnumerable<Obligation> Notices()
    {
        for (int i = 0; i < reports.Policy.Notices.Count; i++)
        {
            NoticeRule rule = reports.Policy.Notices[i];
            yield return new(CoverageKind.Rule, rule.Id, $"'{rule.Id}' is shown", OfItem: false, reports.Rules.Notices[i]);
            foreach (Obligation condition in Conditions(rule.Id, rule.When, "is shown", DiagramSets.All)) yield return condition;
        }
    }

    // Each alternative alone fulfils the rule, and each of its conditions alone keeps it from being fulfilled.
    private IEnumerable<Obligation> Conditions(string id, ValueList<ReportCondition> when, string verb, int within)
    {
        for (int i = 0; i < when.Count; i++)
        {
            ReportCondition one = when[i];
            int others = reports.Rules.Any(when.Where((_, other) => other != i).ToValueList());
            int alone = Sets.Without(within, others);
            string which = when.Count == 1 ? "" : $" for its alternative {i + 1}";
            yield return new(CoverageKind.Condition, id, $"'{id}' {verb}{which}", OfItem: false, Sets.And(alone, Holds(one)));
            foreach (FactCondition part in one.Facts.Parts)
            {
                ReportCondition without = one with { Facts = new(one.Facts.Parts.Where(other => other != part).ToValueList()) };
                int fails = Sets.And(Answered(part.Fact), Sets.Without(Holds(without), Holds(one)));
                yield return new(CoverageKind.Condition, id, $"'{id}' not: {verb}{which}, for '{part.Fact}' alone", OfItem: false, Sets.And(alone, fails));
            }

            if (one.SomeItem is null) continue;
            int items = Sets.Without(Holds(one with { SomeItem = null }), Holds(one));
            yield return new(CoverageKind.Condition, id, $"'{id}' not: {verb}{which}, for its items alone", OfItem: false, Sets.And(alone, items));
        }
    }

    private IEnumerable<Obligation> Answers()
    {
        FactList facts = reports.Space.Levels.Facts;
        for (int fact = 0; fact < facts.Count; fact++)
        {
            for (int answer = 1; answer <= facts[fact].Answers.Count; answer++)
            {
                int set = Sets.Level(reports.Space.Levels.FirstFact + fact, 1UL << answer);
                yield return new(CoverageKind.Answer, facts[fact].Id, $"'{facts[fact].Id}' is '{facts[fact].Answers[answer - 1]}'", OfItem: false, set);
            }
        }
    }

    private int Holds(ReportCondition condition) => reports.Rules.Any(ValueLists.Create<ReportCondition>([condition]));

    private int Answered(string fact) => Sets.Level(reports.Space.Levels.FirstFact + reports.Space.Levels.Facts.IndexOf(fact), ~1UL);
}
