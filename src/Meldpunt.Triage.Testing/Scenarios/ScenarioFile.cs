using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>A document of scenarios as far as it can be read, and the location of everything in it.</summary>
internal sealed class ScenarioFile
{
    private readonly LocatedJson _tree;
    private readonly HashSet<string> _told;

    private ScenarioFile(LocatedJson tree, ValueList<Scenario> scenarios, ValueList<Fault> faults)
    {
        (_tree, Scenarios, Faults) = (tree, scenarios, faults);
        _told = [.. faults.Select(fault => fault.Path)];
    }

    /// <summary>The scenarios, those with faults included.</summary>
    public ValueList<Scenario> Scenarios { get; }

    /// <summary>What is wrong with the form of the document, in its order.</summary>
    public ValueList<Fault> Faults { get; }

    /// <summary>The location of its schema that the document gives; null when it does not.</summary>
    public string? Schema { get; private init; }

    public static ScenarioFile Read(ReadOnlySpan<byte> utf8, string file)
    {
        FaultList faults = new();
        LocatedJson tree = LocatedJson.Read(utf8, faults);
        ScenarioReader reader = new(faults, file);
        ValueList<Scenario> scenarios = tree.Root is { } root ? reader.Read(root) : [];
        return new(tree, scenarios, faults.InOrder())
        {
            Schema = reader.Schema,
        };
    }

    /// <summary>The fault with its line and column.</summary>
    public Fault Locate(Fault fault) => _tree.Locate(fault);

    /// <summary>True when something is wrong with the form of that place, or of one around it: its words need no second fault.</summary>
    public bool IsTold(string path)
    {
        while (path.Length > 1 && !_told.Contains(path)) path = path[..Math.Max(1, path.LastIndexOfAny(['.', '[']))];
        return path.Length > 1;
    }
}
