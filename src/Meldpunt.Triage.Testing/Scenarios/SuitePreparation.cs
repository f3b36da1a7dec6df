using System.Text;

namespace Meldpunt.Triage.Testing;

/// <summary>Prepares scenarios to be run, and gathers everything that is wrong with them.</summary>
/// <param name="engine">Decides the reports.</param>
/// <param name="files">The files that some of them come from.</param>
internal sealed class SuitePreparation(TriageEngine engine, Dictionary<string, ScenarioFile> files)
{
    private readonly Dictionary<string, Scenario> _named = new(StringComparer.Ordinal);

    public List<string> Faults { get; } = [];

    /// <summary>The report, not yet closed; null when it cannot be read.</summary>
    public PreparedReport? Prepare(Scenario scenario)
    {
        bool isNew = string.IsNullOrWhiteSpace(scenario.Name) || _named.TryAdd(scenario.Name, scenario);
        if (!isNew) Add(scenario, new()
        {
            Path = $"{scenario.Path}.name",
            Message = $"another scenario has this name ({Place(_named[scenario.Name])})",
        });
        foreach (Fault fault in ScenarioValidator.Validate(scenario, engine.Policy)) Add(scenario, fault);
        ReportReading reading = engine.Read(Encoding.UTF8.GetBytes(scenario.Report));
        foreach (Fault fault in reading.Faults) Add(scenario, new() { Path = $"{scenario.Path}.report{fault.Path[1..]}", Message = fault.Message });
        return reading.Report;
    }

    private void Add(Scenario scenario, Fault fault)
    {
        if (!files.TryGetValue(scenario.File, out ScenarioFile? file)) Faults.Add($"{Place(scenario)}: {fault}");
        else if (!file.IsTold(fault.Path)) Faults.Add(scenario.File + file.Locate(fault));
    }

    private static string Place(Scenario scenario) =>
        scenario.File.Length == 0 ? $"scenario '{scenario.Name}'" : $"{scenario.File}:{scenario.Line}";
}
