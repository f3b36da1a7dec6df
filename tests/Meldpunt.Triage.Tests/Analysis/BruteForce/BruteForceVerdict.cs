using System.Numerics;
using Meldpunt.Triage.Analysis;

namespace Meldpunt.Triage.Tests.Analysis.BruteForce;

/// <summary>The verdict on a guarantee as brute force expects it.</summary>
/// <param name="Broken">How many combinations break it.</param>
/// <param name="Combinations">How many were tried.</param>
/// <param name="Size">The answers of the smallest report that breaks it, and one more for each item.</param>
/// <param name="Shows">Whether witnesses break it.</param>
internal sealed record BruteForceVerdict(BigInteger Broken, BigInteger Combinations, int? Size, Func<Witness[], bool> Shows)
{
    public bool Is(GuaranteeVerdict verdict) =>
        (verdict.Holds, verdict.Broken, verdict.Combinations) == (Broken.IsZero, Broken, Combinations)
        && (Broken.IsZero
            ? verdict.Witnesses.IsEmpty
            : Shows([.. verdict.Witnesses]) && verdict.Witnesses[0].Items.Sum(item => item.Count + 1) + verdict.Witnesses[0].Report.Count + (verdict.Witnesses[0].WithAddress ? 1 : 0) == Size);
}
