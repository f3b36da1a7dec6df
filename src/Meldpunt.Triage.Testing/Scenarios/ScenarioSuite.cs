using System.Text;

namespace Meldpunt.Triage.Testing;

/// <summary>Scenarios of one policy, all of which can be run. Immutable, and safe from any number of threads.</summary>
public sealed class ScenarioSuite
{
    private readonly Dictionary<string, int> _places;
    private readonly PreparedReport[] _reports;

    private ScenarioSuite(TriageEngine engine, ValueList<Scenario> scenarios, PreparedReport[] reports)
    {
        (Engine, Scenarios, _reports) = (engine, scenarios, reports);
        _places = Enumerable.Range(0, scenarios.Count).ToDictionary(place => scenarios[place].Name, StringComparer.Ordinal);
    }

    /// <summary>Decides the reports.</summary>
    public TriageEngine Engine { get; }

    /// <summary>The scenarios, in the order of their files.</summary>
    public ValueList<Scenario> Scenarios { get; }

    /// <summary>The name of each scenario, as data for a test that takes one: a test runner then shows each by its name.</summary>
    public IEnumerable<object[]> Cases => Scenarios.Select(scenario => new object[] { scenario.Name });

    /// <summary>Reads scenarios from files, and from all <c>.json</c> files of folders and the folders in them.</summary>
    /// <param name="engine">Decides the reports.</param>
    /// <param name="paths">The files and folders: from the current directory on, or else beside the program, where a project's <c>CopyToOutputDirectory</c> puts them.</param>
    /// <exception cref="ScenarioException">A file cannot be read or is wrong, or there is no scenario; the message has every fault with file, line and path.</exception>
    public static ScenarioSuite Load(TriageEngine engine, params string[] paths)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(paths);
        List<string> faults = [];
        List<Scenario> scenarios = [];
        Dictionary<string, ScenarioFile> files = new(StringComparer.Ordinal);
        foreach (string path in ScenarioFiles.Find(paths, faults))
        {
            if (ScenarioFiles.Read(path, faults) is not { } file) continue;
            faults.AddRange(file.Faults.Select(fault => path + fault));
            scenarios.AddRange(file.Scenarios);
            files[path] = file;
        }

        return Create(engine, scenarios, faults, files);
    }

    /// <summary>Makes a suite of scenarios.</summary>
    /// <param name="engine">Decides the reports.</param>
    /// <param name="scenarios">The scenarios.</param>
    /// <exception cref="ScenarioException">A report is wrong, two names are equal, or there is no scenario; the message has every fault.</exception>
    public static ScenarioSuite Create(TriageEngine engine, IEnumerable<Scenario> scenarios)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(scenarios);
        return Create(engine, [.. scenarios], [], []);
    }

    /// <summary>Runs one scenario.</summary>
    /// <param name="name">Its name; an unknown one throws <see cref="ArgumentException"/>, which names the nearest.</param>
    public ScenarioResult Run(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_places.TryGetValue(name, out int place)) return Run(place, Engine);
        string? nearest = Suggestion.Find(name, _places.Keys);
        throw new ArgumentException($"There is no scenario of this name{(nearest is null ? "" : $"; did you mean '{nearest}'?")}", nameof(name));
    }

    /// <summary>Runs all scenarios, in order.</summary>
    public ValueList<ScenarioResult> Run() => Enumerable.Range(0, Scenarios.Count).Select(place => Run(place, Engine)).ToValueList();

    /// <summary>Runs one scenario for a test: does nothing when it passes.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="ScenarioException">The decision is not as expected; the message shows both, and why.</exception>
    public void Verify(string name)
    {
        ScenarioResult result = Run(name);
        if (!result.Passed) throw new ScenarioException(result.ToString());
    }

    /// <summary>The scenarios with what is decided now in place of what was expected, part for part.</summary>
    public ValueList<Scenario> Accept() => Enumerable.Range(0, Scenarios.Count)
        .Select(place => Acceptance.Accept(Engine, Scenarios[place], Decide(place, Engine))).ToValueList();

    internal Decision Decide(int place, TriageEngine engine) => engine.Decide(ReportOf(place, engine));

    /// <summary>The report of a scenario as it is decided.</summary>
    internal PreparedReport ReportOf(int place) => ReportOf(place, Engine);

    /// <summary>True when an engine of another policy with the same words decides a scenario as expected; it closes a report in its own way.</summary>
    internal bool Passes(int place, TriageEngine engine) =>
        new Comparison(engine, Decide(place, engine)).With(Scenarios[place].Expected).IsEmpty;

    private PreparedReport ReportOf(int place, TriageEngine engine)
    {
        bool isPrepared = engine.Policy.Vocabulary == Engine.Policy.Vocabulary;
        PreparedReport report = isPrepared ? _reports[place] : engine.Read(Encoding.UTF8.GetBytes(Scenarios[place].Report)).Report!;
        return Scenarios[place].IsClosed ? engine.Close(report) : report;
    }

    private ScenarioResult Run(int place, TriageEngine engine)
    {
        Scenario scenario = Scenarios[place];
        Decision decision = Decide(place, engine);
        ValueList<Mismatch> mismatches = new Comparison(engine, decision).With(scenario.Expected);
        return new()
        {
            Scenario = scenario,
            Decision = decision,
            Mismatches = mismatches,
            Account = mismatches.IsEmpty ? "" : ScenarioAccount.Write(engine, scenario, decision),
        };
    }

    private static ScenarioSuite Create(TriageEngine engine, List<Scenario> scenarios, List<string> faults, Dictionary<string, ScenarioFile> files)
    {
        if (scenarios.Count == 0 && faults.Count == 0) faults.Add("no scenarios found; a suite without scenarios proves nothing");
        SuitePreparation preparation = new(engine, files);
        PreparedReport?[] reports = [.. scenarios.Select(preparation.Prepare)];
        faults.AddRange(preparation.Faults);
        if (faults.Count == 0) return new(engine, scenarios.ToValueList(), reports!);
        throw new ScenarioException(string.Join('\n', faults.Prepend("The scenarios cannot be run:")));
    }
}
