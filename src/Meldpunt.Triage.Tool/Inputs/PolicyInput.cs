using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tool.Inputs;

/// <summary>A policy with its document. It need not be sound.</summary>
/// <param name="Name">The document's name as it was given; that of the shipped one where none was.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Reading">Gives the places in the document.</param>
internal sealed record PolicyInput(string Name, TriagePolicy Policy, PolicyReading Reading)
{
    /// <summary>The document itself.</summary>
    public required ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>Loads an engine, for which the policy must be sound.</summary>
    /// <param name="file">The document; null for the shipped policy.</param>
    /// <param name="budget">How many nodes a decision diagram of it may take.</param>
    /// <param name="cancellation">Stops the compiling.</param>
    public static Loading<TriageEngine> LoadEngine(string? file, int budget, CancellationToken cancellation)
    {
        if (file is null) return Loading<TriageEngine>.Of(TriageEngine.Default);
        Loading<PolicyInput> policy = Load(file);
        if (policy.Value is not { } loaded) return policy.Failed<TriageEngine>();
        try
        {
            return Loading<TriageEngine>.Of(TriageEngine.Create(loaded.Policy, budget, cancellation));
        }
        catch (PolicyException exception)
        {
            return Loading<TriageEngine>.Refused(loaded.Describe(exception.Faults));
        }
    }

    /// <summary>Loads a policy that need not be sound.</summary>
    /// <param name="file">The document; null for the shipped policy.</param>
    public static Loading<PolicyInput> Load(string? file)
    {
        if (file is null) return Loading<PolicyInput>.Of(Shipped());
        Loading<byte[]> document = InputDocument.Load(file);
        if (document.Value is not { } utf8) return document.Failed<PolicyInput>();
        PolicyReading reading = PolicyDocument.Read(utf8);
        return reading.Policy is { } policy
            ? Loading<PolicyInput>.Of(new(file, policy, reading) { Document = utf8 })
            : Loading<PolicyInput>.Refused(FaultMessages.Lines(file, reading.Faults));
    }

    /// <summary>Reports what is wrong with the policy, with lines and columns.</summary>
    public IEnumerable<string> Describe(ValueList<Fault> faults, string what = "the policy cannot be used") =>
        FaultMessages.Lines(Name, faults.Select(Reading.Locate).ToValueList(), what);

    // Written, it is the file that it was read from.
    private static PolicyInput Shipped()
    {
        TriagePolicy policy = TriageEngine.Default.Policy;
        byte[] document = PolicyDocument.Write(policy);
        return new($"{policy.Id}.json", policy, PolicyDocument.Read(document)) { Document = document };
    }
}
