using System.Diagnostics;
using Meldpunt.Triage.Policies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Meldpunt.Triage.Hosting.Tests;

/// <summary>To open a pipe waits for somebody to write to it, and a file system that does not answer waits for ever.</summary>
public sealed class HangingFileTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_pipe_in_place_of_a_policy_file_is_told_and_every_other_change_is_still_seen()
    {
        string next = _folder.Write("next.json", TestFolder.Version("next"));
        await using TestHost host = await TestHost.StartAsync(options =>
        {
            options.AddPolicyFile(_folder.Write("policy.json", TestFolder.Version("1")));
            options.AddPolicyFile(next, TestHost.Start.AddYears(1));
        });
        MakePipe("pipe");
        File.Move(_folder["pipe"], _folder["policy.json"], overwrite: true);
        _folder.Write("next.json", TestFolder.Version("later"));
        await LookAsync(host);

        host.Triage.Versions.Select(version => version.Engine.Version.Version).Should().Equal("1", "later");
        (await Health(host)).Should().Match<HealthReportEntry>(health => health.Status == HealthStatus.Degraded && health.Description!.Contains("policy.json") && !health.Description.Contains("next.json"));
        host.Log.Lines.Should().ContainSingle(line => line.StartsWith("Error", StringComparison.Ordinal)).Which.Should().Contain("policy.json").And.Contain("a pipe or a device");

        _folder.Write("good.json", TestFolder.Version("2"));
        File.Move(_folder["good.json"], _folder["policy.json"], overwrite: true);
        await LookAsync(host);
        host.Triage.Engine.Version.Version.Should().Be("2");
        (await Health(host)).Status.Should().Be(HealthStatus.Healthy);
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    public async Task A_host_with_a_policy_file_that_is_a_pipe_or_a_device_does_not_start_and_says_why(string what)
    {
        if (what == "pipe") MakePipe("policy.json");
        else MakeLink("policy.json", what);
        Func<Task> start = () => Task.Run(() => TestHost.StartAsync(options =>
        {
            options.AddPolicyFile(_folder["policy.json"]);
            options.AddPolicyFile(_folder["absent.json"], TestHost.Start);
        })).WaitAsync(Soon);

        (await start.Should().ThrowAsync<PolicyException>()).WithMessage("*policy.json*a pipe or a device*absent.json*");
    }

    private void MakePipe(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes are no files there.");
        using Process mkfifo = Process.Start("mkfifo", [_folder[name]]);
        mkfifo.WaitForExit();
    }

    private void MakeLink(string name, string target)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Devices are no files there.");
        File.CreateSymbolicLink(_folder[name], target);
    }

    private static Task LookAsync(TestHost host) => Task.Run(host.LookAtFiles).WaitAsync(Soon);

    private static async Task<HealthReportEntry> Health(TestHost host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken)).Entries["triage"];
}
