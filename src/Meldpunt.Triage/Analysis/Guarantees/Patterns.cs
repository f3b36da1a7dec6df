using System.Collections.Immutable;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Matches reports with patterns.</summary>
internal sealed class ReportPatterns
{
    private readonly TriagePolicy _policy;

    private ReportPatterns(TriagePolicy policy, ReportSpace space)
    {
        (_policy, Space) = (policy, space);
        Rules = ReportRules.Compile(policy, space);
    }

    public ReportSpace Space { get; }

    public ReportRules Rules { get; }

    /// <summary>For each route where a report has it.</summary>
    public ImmutableArray<MddSet> Routes => Rules.Routes;

    public TriagePolicy Policy => _policy;

    public static ReportPatterns Compile(PartialItemSpace items) => Compile(items, new(items.Compiled.Policy));

    /// <param name="items">The items.</param>
    /// <param name="levels">What distinguishes reports: what the policy asks, and more where a caller asks more.</param>
    public static ReportPatterns Compile(PartialItemSpace items, ReportVariables levels) => new(items.Compiled.Policy, new(levels, items, items.Compiled.Budget));

    public MddSet Compile(OutcomePattern pattern)
    {
        MddSet set = Space.Sets.All;
        if (!pattern.Facts.IsEmpty) set = Rules.Any(pattern.Facts);
        if (!pattern.Routes.IsEmpty) set &= Chosen(Routes, _policy.Routes, pattern.Routes);
        if (pattern.HasReferral) set &= Space.Sets.Union(Rules.Referrals);
        if (pattern.FirstReferral is { } first) set &= Rules.First(first);
        foreach (ReferralContact one in pattern.Contacts) set &= MadeAs(one);
        if (!pattern.Referrals.IsEmpty) set &= Chosen(Rules.Referrals, _policy.Referrals.Select(referral => referral.Id), pattern.Referrals);
        if (!pattern.Notices.IsEmpty) set &= Chosen(Rules.Notices, _policy.Notices.Select(notice => notice.Id), pattern.Notices);
        if (!pattern.Labels.IsEmpty) set &= Chosen(Rules.Labels, _policy.Labels.Select(label => label.Id), pattern.Labels);
        return set;
    }

    // A contact is the same in every report: the referral is made with it, or nowhere.
    private MddSet MadeAs(ReferralContact wanted) => Space.Sets.Union(_policy.Referrals
        .Zip(Rules.Referrals)
        .Where(referral => referral.First.Id == wanted.Referral && wanted.Contact.Matches(referral.First.Contact))
        .Select(referral => referral.Second));

    private MddSet Chosen(ImmutableArray<MddSet> sets, IEnumerable<string> ids, IEnumerable<string> wanted) =>
        Space.Sets.Union(ids.Select((id, i) => wanted.Contains(id) ? sets[i] : Space.Sets.None));
}

/// <summary>Matches items with complete answers with patterns.</summary>
internal sealed class CompletePatterns(ItemSpace items)
{
    public MddSet Of(OutcomePattern pattern)
    {
        MddSet set = items.Sets.All;
        if (!pattern.Facts.IsEmpty) set = items.Sets.Union(pattern.Facts.Select(Answered));
        if (!pattern.Routes.IsEmpty)
        {
            RouteSet wanted = RouteSet.From(items.Policy, pattern.Routes);
            set &= items.From(0).WhereRoutes(routes => routes.Overlaps(wanted));
        }

        if (!pattern.Reasons.IsEmpty) set &= HasReason(rule => pattern.Reasons.Contains(rule.Id));
        return pattern.HasReason ? set & HasReason(_ => true) : set;
    }

    private MddSet Answered(Condition condition) => items.Sets.Cube(items.ByLevel(ConditionBits.Compile(condition, items.Policy.Vocabulary.ItemFacts)));

    private MddSet HasReason(Func<Rule, bool> isMeant) =>
        items.Sets.Union(items.Compiled.Items.GivingReasons.Where(rule => isMeant(items[rule])).Select(items.Applies));
}
