using Meldpunt.Triage.Benchmarks.Results;

namespace Meldpunt.Triage.Benchmarks.Guarding;

/// <summary>What a check of the guard came to.</summary>
/// <param name="Name">What was checked.</param>
/// <param name="Passed">Whether it held.</param>
/// <param name="Measured">What was measured, for people.</param>
/// <param name="Limit">What it had to hold to, for people.</param>
internal sealed record GuardCheck(string Name, bool Passed, string Measured, string Limit)
{
    /// <summary>A bound, which is measured by itself.</summary>
    public static GuardCheck Of(Bound bound) => Of(bound, bound.Measure!());

    /// <summary>A bound of the list, by its name.</summary>
    public static GuardCheck Of(string bound, double measured) => Of(Bounds.All.Single(one => one.What == bound), measured);

    public static GuardCheck Runs(string name, Action check)
    {
        try
        {
            check();
            return new(name, true, "alike", "alike");
        }
        catch (InvalidOperationException difference)
        {
            return new(name, false, difference.Message, "alike");
        }
    }

    private static GuardCheck Of(Bound bound, double measured) => new(
        bound.What, bound.IsHeld(measured, bound.Guarded!.Value), $"{measured:0.##} {bound.Unit}", $"{(bound.AtLeast ? "at least" : "at most")} {bound.Guarded:0.##}");

    public override string ToString() => $"{(Passed ? "passed" : "failed")}  {Name}  {Measured} ({Limit})";
}
