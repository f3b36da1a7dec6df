using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Meldpunt.Triage.Hosting.Tests;

/// <summary>What a host can watch, read back as OpenTelemetry exports it. Alone, because it hears every host of the process.</summary>
[Collection(Alone.Name)]
public sealed class TelemetryTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly List<Metric> _metrics = [];
    private readonly List<Activity> _activities = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Decisions_are_counted_by_route_and_version_and_timed()
    {
        await using TestHost host = await Start("candidate");
        using MeterProvider meters = Meters();
        await host.DecideDrawing();
        await host.DecideDrawing();
        await host.Triage.DecideAsync(new Report(), TestContext.Current.CancellationToken);
        meters.ForceFlush();

        string version = TriageEngine.Default.Version.Version;
        Points("triage.decisions").Should().BeEquivalentTo(
            $"triage.policy.name=, triage.policy.version={version}, triage.route=out-of-scope: 2",
            $"triage.policy.name=, triage.policy.version={version}, triage.route=needs-information: 1");
        Points("triage.shadow.decisions").Should().Contain(point => point.Contains("triage.shadow.difference=item, triage.shadow.row=", StringComparison.Ordinal) && point.EndsWith(": 2", StringComparison.Ordinal));
        Points("triage.shadow.decisions").Should().Contain(point => point.Contains("triage.shadow.difference=none, triage.shadow.row=-1", StringComparison.Ordinal) && point.EndsWith(": 1", StringComparison.Ordinal));
        Metric duration = _metrics.Single(metric => metric.Name == "triage.decision.duration");
        (duration.Unit, duration.MetricType).Should().Be(("s", MetricType.Histogram));
    }

    [Fact]
    public async Task Reloads_and_journal_records_are_counted_by_their_outcome()
    {
        await using TestHost host = await Start("candidate");
        using MeterProvider meters = Meters();
        _folder.Write("candidate.json", "{");
        host.LookAtFiles();
        _folder.Write("candidate.json", TestFolder.Version("candidate-2", "refer"));
        host.LookAtFiles();
        await host.DecideDrawing();
        meters.ForceFlush();

        Points("triage.policy.reloads").Should().BeEquivalentTo("triage.outcome=refused, triage.policy.name=: 1", "triage.outcome=accepted, triage.policy.name=: 1");
        Points("triage.journal.records").Should().BeEquivalentTo("triage.outcome=kept, triage.policy.name=: 1");
    }

    [Fact]
    public async Task A_decision_is_traced_as_an_activity_with_its_route_and_version()
    {
        await using TestHost host = await Start("candidate");
        using TracerProvider traces = Traces();
        await host.DecideDrawing();
        traces.ForceFlush();

        Activity activity = _activities.Should().ContainSingle().Which;
        activity.OperationName.Should().Be("triage.decide");
        activity.TagObjects.Should().Contain(new KeyValuePair<string, object?>("triage.route", "out-of-scope"));
    }

    [Fact]
    public async Task No_log_metric_trace_health_entry_or_journal_record_holds_an_id_or_a_url_of_a_report()
    {
        await using TestHost host = await Start("candidate");
        using MeterProvider meters = Meters();
        using TracerProvider traces = Traces();
        string[] secrets = ["secret-id", "secret-host", "secret-path", "secret-query"];
        Report report = new() { Id = "secret-id", Items = [new() { Url = "https://secret-host.example/secret-path?q=secret-query" }] };
        await host.Triage.DecideAsync(report, TestContext.Current.CancellationToken);
        ((FailingJournal)host.Services.GetRequiredService<IDecisionJournal>()).IsFull = true;
        await host.Triage.DecideAsync(report, TestContext.Current.CancellationToken);
        meters.ForceFlush();
        traces.ForceFlush();
        HealthReport health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

        string[] emitted =
        [
            .. host.Log.Lines,
            .. _metrics.SelectMany(metric => Points(metric.Name)),
            .. _activities.SelectMany(activity => activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(activity.DisplayName)),
            .. health.Entries.Values.SelectMany(entry => entry.Data.Select(pair => $"{pair.Key}={pair.Value}").Append(entry.Description ?? "")),
            .. ((FailingJournal)host.Services.GetRequiredService<IDecisionJournal>()).Kept.Select(record => $"{record} {record.Decision} {System.Text.Json.JsonSerializer.Serialize(record.Decision)}"),
        ];
        emitted.Should().HaveCountGreaterThan(10);
        emitted.Where(line => secrets.Any(secret => line.Contains(secret, StringComparison.OrdinalIgnoreCase))).Should().BeEmpty();
    }

    private Task<TestHost> Start(string candidate) => TestHost.StartAsync(services =>
    {
        services.AddMetrics().AddSingleton<IDecisionJournal>(new FailingJournal { IsFull = false });
        services.AddTriage(options =>
        {
            options.ShadowFile = _folder.Write("candidate.json", TestFolder.Version(candidate, "refer"));
            options.WhenJournalFails = JournalFailure.GoOnAndCount;
        });
    });

    private MeterProvider Meters() => Sdk.CreateMeterProviderBuilder().AddMeter(TriageTelemetry.Name).AddInMemoryExporter(_metrics).Build();

    private TracerProvider Traces() => Sdk.CreateTracerProviderBuilder().AddSource(TriageTelemetry.Name).AddInMemoryExporter(_activities).Build();

    private IEnumerable<string> Points(string name)
    {
        foreach (Metric metric in _metrics.Where(metric => metric.Name == name))
        {
            foreach (ref readonly MetricPoint point in metric.GetMetricPoints()) yield return Text(in point, metric.MetricType);
        }
    }

    private static string Text(ref readonly MetricPoint point, MetricType type)
    {
        List<string> tags = [];
        foreach (KeyValuePair<string, object?> tag in point.Tags) tags.Add($"{tag.Key}={tag.Value}");
        return $"{string.Join(", ", tags.Order(StringComparer.Ordinal))}: {(type == MetricType.LongSum ? point.GetSumLong() : point.GetHistogramCount())}";
    }
}
