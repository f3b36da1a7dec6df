using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Benchmarks.Contenders;

/// <summary>Any policy as the shortest fast code that one would write by hand: a loop over the rules, a mask each, without a branch. Items whose facts are all answered.</summary>
internal sealed class MaskLoop
{
    private readonly ulong[][] _items;
    private readonly ulong[] _excluded;
    private readonly int _words;
    private readonly Rule[] _rules;
    private readonly bool[] _applies;

    public MaskLoop(TriagePolicy policy, Answers[] items)
    {
        FactList facts = policy.Vocabulary.ItemFacts;
        OneHot hot = new(facts);
        _rules = [.. policy.Rules];
        _items = [.. items.Select(hot.Of)];
        _excluded = [.. _rules.SelectMany(rule => hot.Excluded(facts, rule.When))];
        _words = hot.Words;
        _applies = new bool[_rules.Length];
    }

    /// <summary>Finds the rules that apply to a number of items; gives how many.</summary>
    public int Run(int count)
    {
        int applying = 0;
        for (int item = 0; item < count; item++) applying += Decide(_items[item]);
        return applying;
    }

    /// <summary>The rules that apply to one item.</summary>
    public IEnumerable<string> Reasons(int item)
    {
        Decide(_items[item]);
        return [.. _rules.Where((_, rule) => _applies[rule]).Select(rule => rule.Id)];
    }

    private int Decide(ulong[] item)
    {
        int applying = 0;
        bool[] applies = _applies;
        ReadOnlySpan<ulong> excluded = _excluded;
        for (int rule = 0; rule < applies.Length; rule++)
        {
            ulong clash = 0;
            for (int word = 0; word < item.Length; word++) clash |= item[word] & excluded[rule * _words + word];
            bool holds = clash == 0;
            applies[rule] = holds;
            applying += holds ? 1 : 0;
        }

        return applying;
    }
}
