using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>
/// Whether it matters to a closed report that one of its items has an answer of doubt: by one version or the other its referrals, notices or
/// labels are then others than of an item of the same route without.
/// </summary>
/// <param name="space">The reports.</param>
/// <param name="old">What the old version makes of them.</param>
/// <param name="present">What the new version makes of them.</param>
/// <param name="others">The kinds of complete items to which both versions give the same route.</param>
internal sealed class ReportDoubt(ReportSpace space, ReportOutputs old, ReportOutputs present, IReadOnlyList<ItemClass> others)
{
    private readonly Dictionary<string, MddSet> _known = [];

    /// <summary>True when doubt about an item of a route changes the outcome of some report.</summary>
    public bool Matters(string route) => space.Smallest(SetOf(route), others) is not null;

    /// <summary>The smallest report of an item, other items and answers in which the two versions differ if they can; null where doubt does not matter.</summary>
    /// <param name="item">The item, to be closed.</param>
    /// <param name="route">Its route.</param>
    /// <param name="inDoubt">Whether it has doubt by the new version and none by the old one, or the other way round.</param>
    public Witness? Smallest(Witness item, string route, bool inDoubt)
    {
        MddSet matters = SetOf(route);
        MddSet differs = old.DiffersFrom(present, set => With(set, route, !inDoubt), set => With(set, route, inDoubt));
        if ((space.Smallest(matters & differs, others) ?? space.Smallest(matters, others)) is not { } beside) return null;
        return item with { Items = [.. item.Items, .. beside.Items], Report = beside.Report };
    }

    // As sets of what there is beside the item.
    private MddSet SetOf(string route)
    {
        if (_known.TryGetValue(route, out MddSet known)) return known;
        return _known[route] = Own(old) | Own(present);

        MddSet Own(ReportOutputs outputs) => outputs.DiffersFrom(outputs, set => With(set, route, inDoubt: false), set => With(set, route, inDoubt: true));
    }

    // What else could be asked of the item is as it is of those beside it.
    private MddSet With(MddSet set, string route, bool inDoubt)
    {
        foreach (Level level in space.Levels.SetBy(route, question => question.HoldsOfDoubt(route, inDoubt))) set = set.With(level, 1);
        return set;
    }
}

/// <summary>The referrals, their order, the notices and the labels of a version, each with the set of reports that get it.</summary>
internal sealed class ReportOutputs
{
    private readonly MddSpace _sets;
    private readonly Dictionary<string, MddSet> _outputs = new(StringComparer.Ordinal);

    public ReportOutputs(TriagePolicy policy, ReportRules rules, MddSpace sets)
    {
        _sets = sets;
        for (int i = 0; i < policy.Notices.Count; i++) _outputs[$"notice {policy.Notices[i].Id}"] = rules.Notices[i];
        for (int i = 0; i < policy.Labels.Count; i++) _outputs[$"label {policy.Labels[i].Id}"] = rules.Labels[i];
        for (int i = 0; i < policy.Referrals.Count; i++)
        {
            string one = policy.Referrals[i].Id;
            _outputs[$"referral {one}"] = rules.Referrals[i];
            foreach (ReferralRule other in policy.Referrals.Where(other => other.Id != one)) _outputs[$"{one} before {other.Id}"] = rules.Before(one, other.Id);
        }
    }

    /// <summary>Where one version of some reports has another output than the other version of other reports.</summary>
    public MddSet DiffersFrom(ReportOutputs other, Func<MddSet, MddSet> mine, Func<MddSet, MddSet> theirs)
    {
        MddSet differs = _sets.None;
        foreach (string output in _outputs.Keys.Union(other._outputs.Keys))
        {
            MddSet one = mine(_outputs.GetValueOrDefault(output, _sets.None));
            MddSet two = theirs(other._outputs.GetValueOrDefault(output, _sets.None));
            differs |= (one - two) | (two - one);
        }

        return differs;
    }
}
