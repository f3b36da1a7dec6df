namespace Meldpunt.Triage.Benchmarks.Guarding;

/// <summary>What a check of the guard came to.</summary>
/// <param name="Name">What was checked.</param>
/// <param name="Passed">Whether it held.</param>
/// <param name="Measured">What was measured, for people.</param>
/// <param name="Limit">What it had to hold to, for people.</param>
internal sealed record GuardCheck(string Name, bool Passed, string Measured, string Limit)
{
    public static GuardCheck AtMost(string name, double measured, double limit, string unit) =>
        new(name, measured <= limit, $"{measured:0.##}{unit}", $"at most {limit:0.##}{unit}");

    public static GuardCheck AtLeast(string name, double measured, double limit, string unit) =>
        new(name, measured >= limit, $"{measured:0.##}{unit}", $"at least {limit:0.##}{unit}");

    public static GuardCheck Exactly(string name, int measured, int expected) =>
        new(name, measured == expected, $"{measured}", $"{expected}");

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

    public override string ToString() => $"{(Passed ? "passed" : "failed")}  {Name}  {Measured} ({Limit})";
}
