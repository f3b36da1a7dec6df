using System.Collections.Immutable;
using System.Numerics;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Diagrams;

/// <summary>Decides a report from the summary of its items and its own facts, with masks as for an item.</summary>
internal sealed class ReportTable
{
    private readonly TriagePolicy _policy;
    private readonly ReportConditions _conditions = new();
    private readonly ReportOutcomes _maker;
    private readonly RuleMasks _masks;
    private readonly InternTable<ReportOutcome> _outcomes = new();

    public ReportTable(TriagePolicy policy)
    {
        _policy = policy;
        _maker = new(policy, _conditions);
        _masks = _conditions.Compile(policy);
    }

    /// <summary>What the conditions ask of the items: for each such question, the bits of the summary that fulfil it.</summary>
    public ImmutableArray<ulong> ItemQuestions => _conditions.ItemQuestions;

    public ReportOutcome Decide(ulong summary, ReadOnlySpan<byte> values)
    {
        int facts = values.Length;
        Span<byte> asked = stackalloc byte[facts + ItemQuestions.Length];
        values.CopyTo(asked);
        for (int i = 0; i < ItemQuestions.Length; i++) asked[facts + i] = (summary & ItemQuestions[i]) != 0 ? (byte)1 : (byte)0;

        Span<ulong> key = stackalloc ulong[_masks.Words + 2];
        _masks.Holding(asked, key);
        for (int fact = 0; fact < facts; fact++)
        {
            if (values[fact] == 0) key[^2] |= 1UL << fact;
        }

        key[^1] = summary == 0 ? 0 : (ulong)(BitOperations.TrailingZeroCount(summary) / 2) + 1;
        return _outcomes.TryGet(key, out ReportOutcome? known)
            ? known
            : _outcomes.Add(key, _maker.Make(key[..^2], key[^2], RouteOfItems(key[^1])));
    }

    private string? RouteOfItems(ulong first) => first == 0 ? null : _policy.Routes[(int)first - 1];
}
