using System.Collections.Immutable;
using System.Numerics;
using Meldpunt.Triage.Rules;

namespace Meldpunt.Triage.Diagrams;

/// <summary>Decides a report from the summary of its items and its own facts, with masks as for an item.</summary>
internal sealed class ReportTable
{
    private const int MostRoutes = 6;
    private const int MostDecided = 1 << 18;

    private readonly TriagePolicy _policy;
    private readonly ReportConditions _conditions = new();
    private readonly ReportOutcomes _maker;
    private readonly RuleMasks _masks;
    private readonly InternTable<ReportOutcome> _outcomes = new();
    private readonly int[] _classes;
    private readonly int _numbered;
    private readonly NumberTable<ReportOutcome>? _decided;

    public ReportTable(TriagePolicy policy)
    {
        _policy = policy;
        _maker = new(policy, _conditions);
        _masks = _conditions.Compile(policy);
        _classes = policy.Routes.Count > MostRoutes ? [] : Classes(1 << (policy.Routes.Count * 2));
        _numbered = policy.Vocabulary.ReportFacts.Numbered;
        long size = _classes.Length == 0 ? 0 : (_classes.Max() + 1L) * _numbered;
        if (size is > 0 and <= MostDecided) _decided = new((int)size);
    }

    /// <summary>What the conditions ask of the items: for each such question, the bits of the summary that fulfil it.</summary>
    public ImmutableArray<ulong> ItemQuestions => _conditions.ItemQuestions;

    /// <summary>What becomes of a report: one look into a table once its like was seen, where there are few enough.</summary>
    public ReportOutcome Decide(ulong summary, Answers report)
    {
        if (_decided is not { } decided) return Decide(summary, report.Values);
        int number = _classes[(int)summary] * _numbered + report.Number;
        return decided.Find(number) ?? decided.Keep(number, Decide(summary, report.Values));
    }

    private ReportOutcome Decide(ulong summary, ReadOnlySpan<byte> values)
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

    // Summaries that no rule can tell apart are one class.
    private int[] Classes(int summaries)
    {
        Dictionary<(ulong Answers, int Route), int> known = [];
        int[] classes = new int[summaries];
        for (int summary = 0; summary < summaries; summary++)
        {
            ulong answers = 0;
            for (int i = 0; i < ItemQuestions.Length; i++)
            {
                if (((ulong)summary & ItemQuestions[i]) != 0) answers |= 1UL << i;
            }

            (ulong, int) seen = (answers, summary == 0 ? -1 : BitOperations.TrailingZeroCount(summary) / 2);
            if (!known.TryGetValue(seen, out classes[summary])) known[seen] = classes[summary] = known.Count;
        }

        return classes;
    }

    private string? RouteOfItems(ulong first) => first == 0 ? null : _policy.Routes[(int)first - 1];
}
