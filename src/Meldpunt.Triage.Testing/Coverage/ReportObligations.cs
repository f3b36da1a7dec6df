using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>What scenarios can show of the rules and facts of a report.</summary>
internal sealed class ReportObligations(ReportPatterns reports)
{
    private readonly ReportConditionObligations _conditions = new(reports);

    private MddSpace Sets => reports.Space.Sets;

    public IEnumerable<Obligation> All() => EmptyReports().Concat(Referrals()).Concat(Notices()).Concat(Labels()).Concat(Answers());

    private IEnumerable<Obligation> EmptyReports()
    {
        MddSet empty = reports.Rules.NoItems;
        MddSet before = Sets.None;
        for (int i = 0; i < reports.Policy.EmptyReport.Count; i++)
        {
            EmptyReportRule rule = reports.Policy.EmptyReport[i];
            MddSet applies = reports.Rules.EmptyReport[i];
            yield return new(CoverageKind.Rule, rule.Id, $"'{rule.Id}' decides", OfItem: false, (empty & applies) - before);
            foreach (Obligation condition in _conditions.Of(rule.Id, rule.When, "applies", empty - before)) yield return condition;
            before |= applies;
        }
    }

    private IEnumerable<Obligation> Referrals()
    {
        for (int i = 0; i < reports.Policy.Referrals.Count; i++)
        {
            ReferralRule rule = reports.Policy.Referrals[i];
            yield return new(CoverageKind.Rule, rule.Id, $"'{rule.Id}' is made", OfItem: false, reports.Rules.Referrals[i]);
            foreach (Obligation condition in _conditions.Of(rule.Id, rule.When, "is made", Sets.All)) yield return condition;
            if (rule.Precedes is not { } precedes) continue;
            int target = Enumerable.Range(0, i).First(other => reports.Policy.Referrals[other].Id == precedes.Referral);
            MddSet both = reports.Rules.Referrals[i] & reports.Rules.Referrals[target];
            foreach (Obligation condition in _conditions.Of(rule.Id, precedes.When, $"comes before '{precedes.Referral}'", both)) yield return condition;
        }
    }

    private IEnumerable<Obligation> Notices()
    {
        for (int i = 0; i < reports.Policy.Notices.Count; i++)
        {
            NoticeRule rule = reports.Policy.Notices[i];
            yield return new(CoverageKind.Rule, rule.Id, $"'{rule.Id}' is shown", OfItem: false, reports.Rules.Notices[i]);
            foreach (Obligation condition in _conditions.Of(rule.Id, rule.When, "is shown", Sets.All)) yield return condition;
        }
    }

    private IEnumerable<Obligation> Labels()
    {
        for (int i = 0; i < reports.Policy.Labels.Count; i++)
        {
            LabelRule rule = reports.Policy.Labels[i];
            yield return new(CoverageKind.Rule, rule.Id, $"'{rule.Id}' is given", OfItem: false, reports.Rules.Labels[i]);
            foreach (Obligation condition in _conditions.Of(rule.Id, rule.When, "is given", Sets.All)) yield return condition;
        }
    }

    private IEnumerable<Obligation> Answers()
    {
        FactList facts = reports.Space.Levels.Facts;
        foreach (FactIndex fact in facts.Indexes)
        {
            for (int answer = 1; answer <= facts[fact].Answers.Count; answer++)
            {
                MddSet set = Sets.WhereIs(reports.Space.Levels.LevelOf(fact), answer);
                string word = facts[fact].Answers[answer - 1];
                yield return new(CoverageKind.Answer, facts[fact].Id, $"'{facts[fact].Id}' is '{word}'", OfItem: false, set) { Answer = word };
            }
        }
    }
}
