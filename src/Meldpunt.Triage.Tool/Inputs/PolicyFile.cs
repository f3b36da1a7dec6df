using Meldpunt.Triage.Faults;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Tool.Usage;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Tool.Inputs;

/// <summary>Makes an engine of a policy document in a file.</summary>
internal static class PolicyFile
{
    /// <summary>Loads a policy.</summary>
    /// <param name="file">The document; null for the shipped policy.</param>
    public static PolicyLoading Load(string? file)
    {
        if (file is null) return new(TriageEngine.Default, ExitCode.Decided, []);
        try
        {
            PolicyReading reading = PolicyDocument.Read(File.ReadAllBytes(file));
            return reading.Policy is { } policy
                ? new(TriageEngine.Create(policy), ExitCode.Decided, [])
                : Refused(file, reading.Faults);
        }
        catch (PolicyException exception)
        {
            return Refused(file, exception.Faults);
        }
        catch (Exception exception) when (ReadFailure.Is(exception))
        {
            return new(null, ExitCode.Unreadable, [$"meldpunt: cannot read {Shown.File(file)}: {ReadFailure.Of(exception)}"]);
        }
    }

    private static PolicyLoading Refused(string file, ValueList<Fault> faults) =>
        new(null, ExitCode.Policy, [.. faults.Select(fault => $"{Shown.File(file)}{InDocument(fault)}"), Count(faults)]);

    // What is wrong with a policy as a whole stands at the start of its document.
    private static Fault InDocument(Fault fault) => fault.Line > 0 ? fault : fault with { Line = 1, Column = 1 };

    private static string Count(ValueList<Fault> faults) =>
        $"meldpunt: the policy cannot be used: {(faults.Count == 1 ? "1 fault" : $"{faults.Count} faults")}";
}
