using System.Collections.Concurrent;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage.Explanations;

/// <summary>
/// The JSON of explanations. What explains an item depends on its answers and on what its address lets through: of each pair of them that came
/// it is made once, and kept while all together take no more than 64 MiB.
/// </summary>
/// <param name="facts">The facts of an item.</param>
/// <param name="explain">Explains an item.</param>
internal sealed class ExplanationCache(FactList facts, Func<ItemDecision, ItemExplanation> explain)
{
    private const long MostBytes = 64 << 20;

    // What an entry takes besides its bytes, roughly.
    private const int Entry = 128;

    private readonly ConcurrentDictionary<(int Number, EvidenceKind Kind, Place? Place), byte[]> _kept = new();
    private long _bytes;

    /// <summary>What is written behind the properties of an item's decision.</summary>
    /// <param name="outcome">Its outcome.</param>
    /// <param name="number">The number of its answers; −1 where there is none, and then nothing is kept.</param>
    /// <param name="values">Its answers.</param>
    /// <param name="url">What its address showed; null for none.</param>
    public byte[] Get(ItemOutcome outcome, int number, ReadOnlySpan<byte> values, UrlFinding? url)
    {
        (int, EvidenceKind, Place?) key = url is null or { Kind: EvidenceKind.Unusable } ? (number, EvidenceKind.None, null) : (number, url.Kind, url.Place);
        if (number >= 0 && _kept.TryGetValue(key, out byte[]? known)) return known;
        byte[] made = ExplanationWriter.Properties(explain(new() { Outcome = outcome, Answers = new(facts, values.ToArray()), Url = url }));
        if (number >= 0 && Interlocked.Add(ref _bytes, made.Length + Entry) <= MostBytes) _kept.TryAdd(key, made);
        return made;
    }
}
