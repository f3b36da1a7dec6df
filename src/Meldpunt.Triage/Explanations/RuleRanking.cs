using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Explanations;

/// <summary>
/// Finds which rules decide an item. A rule decides for a way of answering what is missing where it applies and no rule of a
/// higher group does; it may decide for every way, for some, or for none.
/// </summary>
/// <param name="compiled">The policy.</param>
internal sealed class RuleRanking(CompiledPolicy compiled)
{
    private readonly CompiledItems _items = compiled.Items;
    private readonly ulong[] _all = [.. compiled.Policy.Vocabulary.ItemFacts.Select(fact => ConditionBits.AllOf(fact.Answers.Count))];
    private readonly Lazy<DecidingGroups> _groups = new(() => DecidingGroups.Build(compiled.Items, compiled.Policy.Groups, compiled.Budget));

    public RankedRules Rank(ItemDecision item)
    {
        byte[] values = item.Answers.Values.ToArray();
        RuleIndex[] standing = [.. _items.Rules.Where(rule => IsStanding(rule, values))];
        RuleIndex[] certain = [.. _items.Table.Applying(values).Select(rule => new RuleIndex(rule))];
        int top = standing.Length == 0 ? 0 : _items.GroupOf(standing[0]);
        RuleIndex[] always = [.. certain.Where(rule => _items.GroupOf(rule) == top)];

        // Where none is certain of the highest group that can still apply, none decides whatever is answered.
        if (always.Length > 0) return new(Ids(always), [], Outranked(certain.Except(always), always));
        if (!item.IsSettled && certain.Length == 0) return new([], [], []);
        RuleIndex[] sometimes = [.. standing.Where(rule => DecidesSomewhere(rule, values))];
        RuleIndex[] present = [.. certain.Intersect(sometimes)];
        return new([], item.IsSettled ? Ids(sometimes) : [], Outranked(certain.Except(sometimes), present.Length > 0 ? present : sometimes));
    }

    // Whether some way of answering fulfils it.
    private bool IsStanding(RuleIndex rule, byte[] values)
    {
        ulong[] when = _items.ConditionOf(rule);
        for (int fact = 0; fact < values.Length; fact++)
        {
            if (Allowed(when, fact, values) == 0) return false;
        }

        return true;
    }

    private bool DecidesSomewhere(RuleIndex rule, byte[] values) => _groups.Value.DecidesSomewhere(_items.GroupOf(rule), Allowed(rule, values));

    // For each fact the answers that it may have beside those that are given, where the rule applies.
    private ulong[] Allowed(RuleIndex rule, byte[] values)
    {
        ulong[] when = _items.ConditionOf(rule);
        ulong[] allowed = new ulong[values.Length];
        for (int fact = 0; fact < values.Length; fact++) allowed[fact] = Allowed(when, fact, values);
        return allowed;
    }

    private ulong Allowed(ulong[] when, int fact, byte[] values) => when[fact] & (values[fact] == 0 ? _all[fact] : 1UL << (values[fact] - 1));

    private ValueList<OutrankedRule> Outranked(IEnumerable<RuleIndex> rules, IEnumerable<RuleIndex> by)
    {
        ValueList<string> ids = Ids(by);
        return rules.Where(rule => _items[rule].GivesReason).Select(rule => new OutrankedRule { Rule = _items[rule].Id, By = ids }).ToValueList();
    }

    private ValueList<string> Ids(IEnumerable<RuleIndex> rules) => rules.Select(rule => _items[rule].Id).ToValueList();
}

/// <summary>The rules of an item by what they do.</summary>
/// <param name="DecidedBy">Those that decide whatever is answered.</param>
/// <param name="DecidedByCases">Where there is none of them and the item is settled: those that decide for some way of answering.</param>
/// <param name="Outranked">Those that apply whatever is answered, give a reason, and never decide.</param>
internal readonly record struct RankedRules(ValueList<string> DecidedBy, ValueList<string> DecidedByCases, ValueList<OutrankedRule> Outranked);
