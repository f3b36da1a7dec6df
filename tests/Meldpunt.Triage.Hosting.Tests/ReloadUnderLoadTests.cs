using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Meldpunt.Triage.Hosting.Tests;

/// <summary>Files that change while many threads decide: until 20 versions have decided, or for MELDPUNT_RELOAD_SECONDS.</summary>
public sealed class ReloadUnderLoadTests : IDisposable
{
    private const int Deciders = 8;
    private const int Enough = 20;

    private static readonly TimeSpan? Duration =
        double.TryParse(Environment.GetEnvironmentVariable("MELDPUNT_RELOAD_SECONDS"), CultureInfo.InvariantCulture, out double seconds) ? TimeSpan.FromSeconds(seconds) : null;

    private readonly TestFolder _folder = new();
    private readonly ConcurrentDictionary<string, int> _versions = [];
    private readonly ConcurrentQueue<string> _wrong = [];
    private long _decided;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task While_files_change_under_load_each_decision_comes_from_one_version_and_none_fails()
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        _folder.Write("candidate.json", TestFolder.Version("candidate", "refer"));
        builder.Services.AddTriage(options =>
        {
            options.AddPolicyFile(_folder.Write("policy.json", TestFolder.Version("a0")));
            options.ShadowFile = _folder["candidate.json"];
            options.ReloadInterval = TimeSpan.FromMilliseconds(5);
        });
        using IHost host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        TriageService triage = host.Services.GetRequiredService<TriageService>();

        Stopwatch watch = Stopwatch.StartNew();
        using CancellationTokenSource stop = new(Duration ?? TimeSpan.FromMinutes(1));
        CancellationToken until = stop.Token;
#pragma warning disable CA2025 // They end before the host does: they are awaited next.
        Task[] all = [Write('a', "out-of-scope", until), Write('b', "assess", until), .. Enumerable.Range(0, Deciders).Select(_ => Decide(triage, until))];
#pragma warning restore CA2025
        while (!until.IsCancellationRequested && (Duration is not null || _versions.Count < Enough)) await Task.Delay(5, CancellationToken.None);
        await stop.CancelAsync();
        await Task.WhenAll(all);
        await host.StopAsync(CancellationToken.None);

        _wrong.Should().BeEmpty();
        _versions.Should().HaveCountGreaterThanOrEqualTo(Enough, "files were read while reports were decided");
        triage.Shadow!.Failed.Should().Be(0);
        TestContext.Current.SendDiagnosticMessage("{0} decisions by {1} versions in {2} s", _decided, _versions.Count, watch.Elapsed.TotalSeconds);
    }

    // Writes over the file without care, as an editor or a copy does: a reader can meet half a document.
    private Task Write(char name, string route, CancellationToken stop) => Task.Run(
        async () =>
        {
            for (int version = 1; !stop.IsCancellationRequested; version++)
            {
                try
                {
                    _folder.Write("policy.json", TestFolder.Version($"{name}{version}", route));
                }
                catch (IOException)
                {
                    // The other writer has it open.
                }

                await Task.Delay(7, CancellationToken.None);
            }
        },
        CancellationToken.None);

    // Versions of writer a send drawings out of scope, those of writer b to the analysts.
    private Task Decide(TriageService triage, CancellationToken stop) => Task.Run(
        async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                Decision decision = await triage.DecideAsync(TestHost.Drawing, CancellationToken.None);
                string expected = decision.Policy.Version[0] == 'a' ? Route.OutOfScope : Route.Assess;
                bool isWhole = decision.Route == expected && decision.Items[0].Route == expected && decision.Items[0].Reasons.Contains("drawing");
                if (!isWhole) _wrong.Enqueue($"{decision.Policy.Version}: {decision.Route}, {decision.Items[0].Route}, {decision.Items[0].Reasons}");
                _versions.AddOrUpdate(decision.Policy.Version, 1, (_, count) => count + 1);
                Interlocked.Increment(ref _decided);
                await Task.Yield(); // What reloads gets its turn.
            }
        },
        CancellationToken.None);
}
