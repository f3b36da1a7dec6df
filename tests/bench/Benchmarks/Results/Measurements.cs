using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Reports;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>Figures by name. They are kept in a file, so that the page can be written again, or a part measured again, without the rest.</summary>
internal sealed class Measurements
{
    private const string Bytes = ", allocated";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, double> _figures = new(StringComparer.Ordinal);
    private readonly string _path;

    private Measurements(string name) => _path = Clone.PathOf("docs", "benchmarks", name);

    /// <summary>The runtime and the processor, a line each.</summary>
    public IReadOnlyList<string> Environment { get; private set; } = [];

    /// <summary>True when some were made in a short run, which only shows that everything runs.</summary>
    public bool IsShort { get; set; }

    /// <summary>A figure; not a number when it was not measured, or cannot be.</summary>
    public double this[string name]
    {
        get => _figures.GetValueOrDefault(name, double.NaN);
        set
        {
            if (double.IsFinite(value)) _figures[name] = double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            else _figures.Remove(name);
        }
    }

    /// <summary>The figures of one benchmark.</summary>
    public Measured this[string type, string method, object? parameter = null] => new(this[Name(type, method, parameter)], this[Name(type, method, parameter) + Bytes]);

    /// <summary>None yet, of this machine.</summary>
    public static Measurements Begin()
    {
        HostEnvironmentInfo host = HostEnvironmentInfo.GetCurrent();
        return new("figures.json") { Environment = [.. host.ToFormattedString(), host.RuntimeVersion] };
    }

    /// <summary>Those of the last run.</summary>
    public static Measurements Last() => Read("figures.json");

    /// <summary>Those that the page shows as they were before.</summary>
    public static Measurements Before() => Read("before.json");

    public void Add(IEnumerable<Summary> summaries)
    {
        foreach (BenchmarkReport report in summaries.SelectMany(summary => summary.Reports))
        {
            if (report.ResultStatistics is not { } statistics) continue;
            object? parameter = report.BenchmarkCase.Parameters.Items is [var only] ? only.Value : null;
            string name = Name(report.BenchmarkCase.Descriptor.Type.Name, report.BenchmarkCase.Descriptor.WorkloadMethod.Name, parameter);
            this[name] = statistics.Min;
            this[name + Bytes] = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
        }
    }

    public void Save()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        File.WriteAllText(_path, JsonSerializer.Serialize(new KeptFigures(Environment, IsShort, _figures), Indented) + "\n");
    }

    private static Measurements Read(string name)
    {
        Measurements read = new(name);
        if (!File.Exists(read._path)) return read;
        KeptFigures kept = JsonSerializer.Deserialize<KeptFigures>(File.ReadAllBytes(read._path))!;
        (read.Environment, read.IsShort) = (kept.Environment, kept.IsShort);
        foreach ((string figure, double value) in kept.Figures) read[figure] = value;
        return read;
    }

    private static string Name(string type, string method, object? parameter) => string.Create(CultureInfo.InvariantCulture, $"{type}.{method}({parameter})");

    private sealed record KeptFigures(IReadOnlyList<string> Environment, bool IsShort, SortedDictionary<string, double> Figures);
}
