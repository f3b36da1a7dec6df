using System.Globalization;
using System.Numerics;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>Finds the rules that decide in the place of another.</summary>
internal sealed class RuleCovers
{
    // So much larger that a product of doubles is not smaller than the number that it stands for.
    private const double Rounding = 1 + 1e-9;

    private readonly ItemSpace _items;
    private readonly RuleClasses _classes;
    private readonly ScratchSpace _scratch;
    private readonly MinimalCover _cover = new();

    public RuleCovers(ItemSpace items)
    {
        (_items, _scratch) = (items, new(items));
        _classes = RuleClasses.Of(items);
    }

    /// <summary>Rules of higher groups that together apply wherever a rule does.</summary>
    public RuleCover OfHigher(RuleIndex rule)
    {
        _scratch.Begin();
        ulong[] allowed = _items.AllowedBy(rule);
        int group = _items.GroupOf(rule);
        List<CoverCandidate> candidates = [];
        foreach (RuleClass one in _classes.Conditions.TakeWhile(one => one.Group < group))
        {
            if (Meeting(one, allowed) is var most and > 0) candidates.Add(new(one.First.Number, most, one.Count));
        }

        CoverFound found = _cover.Find(_scratch.Sets.Cube(allowed), candidates, one => _scratch.Sets.Cube(_items.AllowedBy(new(one.Place))), _scratch.Count);
        int others = found.Others == 0 ? 0 : _classes.All.TakeWhile(one => one.Group < group).Where(one => Meeting(one, allowed) > 0).Sum(one => one.Count) - found.Chosen.Count;
        return Named(found with { Others = others });
    }

    /// <summary>Rules that would give a rule's route wherever it decides if it were not there; of where it decides the count and the smallest item.</summary>
    public (RuleCover Rules, BigInteger Count, Witness? Smallest) OfOthers(RuleIndex rule)
    {
        _scratch.Begin();
        ulong[] allowed = _items.AllowedBy(rule);
        MddSet decides = _scratch.Sets.Cube(allowed) - _scratch.Sets.TakeOver(_items.Above(_items.GroupOf(rule)), allowed);
        (BigInteger count, Witness? smallest) = (_scratch.Count(decides), _scratch.Smallest(decides));
        List<MddSet> turns = [decides];
        List<CoverCandidate> candidates = [.. OfGroup(rule, allowed), .. OfLower(rule, allowed, turns)];
        CoverFound found = _cover.Find(decides, candidates, one => turns[one.Base] & _scratch.Sets.Cube(_items.AllowedBy(new(one.Place))), _scratch.Count);
        return (Named(found), count, smallest);
    }

    private RuleCover Named(CoverFound found) => new(found.Chosen.Select(place => _items[new RuleIndex(place)].Id).ToValueList(), found.Others);

    // Of its own group those that ask for its route decide wherever both apply.
    private IEnumerable<CoverCandidate> OfGroup(RuleIndex rule, ulong[] allowed)
    {
        (int group, RouteSet route) = (_items.GroupOf(rule), _items.RouteOf(rule));
        foreach (RuleClass one in _classes.OfGroup(group))
        {
            if (one.Route == route && one.Other(rule) is { } other && Meeting(one, allowed) is var most and > 0) yield return new(other.Number, most, one.Count);
        }
    }

    // Of lower groups, those that ask for its route have their turn where no other rule of its group applies, and none of a group between.
    private IEnumerable<CoverCandidate> OfLower(RuleIndex rule, ulong[] allowed, List<MddSet> turns)
    {
        (int group, RouteSet route) = (_items.GroupOf(rule), _items.RouteOf(rule));
        MddSet left = turns[0] - _scratch.Sets.TakeOver(_items.Needs(group, route).Several, allowed);
        for (int lower = group + 1; lower < _items.Policy.Groups.Count && !left.IsEmpty; lower++)
        {
            bool meets = false;
            foreach (RuleClass one in _classes.OfGroup(lower))
            {
                if (Meeting(one, allowed) is not (var most and > 0)) continue;
                if (!meets) turns.Add(left);
                meets = true;
                if (one.Route == route) yield return new(one.First.Number, most, one.Count, turns.Count - 1);
            }

            if (meets) left -= _scratch.Sets.TakeOver(_items.AnyOf(lower), allowed);
        }
    }

    // How many combinations two cubes have in common, rounded up; 0 when none.
    private double Meeting(RuleClass one, ulong[] allowed)
    {
        double common = Rounding;
        for (int level = 0; level < allowed.Length; level++)
        {
            int both = BitOperations.PopCount(one.Allowed[level] & allowed[level] & _classes.Whole[level]);
            if (both == 0) return 0;
            common *= both;
        }

        return common;
    }
}

/// <summary>Rules that together do what a finding says, few enough to be listed.</summary>
/// <param name="Rules">Their ids.</param>
/// <param name="Others">How many more there are.</param>
internal sealed record RuleCover(ValueList<string> Rules, int Others)
{
    /// <summary>"'a', 'b' and 'c'", or "'a', 'b' and 12 other rules".</summary>
    public string Names => Others == 0 ? Messages.AllOf(Rules)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", Rules.Select(rule => $"'{rule}'"))} and {Others} other rule{(Others == 1 ? "" : "s")}");

    /// <summary>"'a' decides, which is" or "'a' and 'b' together decide, which are".</summary>
    public string TogetherDecide => Rules.Count == 1 && Others == 0 ? $"{Names} decides, which is" : $"{Names} together decide, which are";

    /// <summary>The first of a list of rules, and how many more there are.</summary>
    public static RuleCover FirstOf(IReadOnlyCollection<string> rules, int most) => new(rules.Take(most).ToValueList(), Math.Max(0, rules.Count - most));
}
