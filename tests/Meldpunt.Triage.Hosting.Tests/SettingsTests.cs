using System.Text;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Meldpunt.Triage.Hosting.Tests;

/// <summary>A section of a host's configuration says everything about a policy, and what cannot be read stops the start.</summary>
public sealed class SettingsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_settings_are_read_and_paths_begin_at_the_content_root()
    {
        _folder.Write("now.json", TestFolder.Version("2", "assess"));
        _folder.Write("next.json", TestFolder.Version("3", "assess"));
        string settings = Page().Replace("policies/present", "now", StringComparison.Ordinal).Replace("policies/candidate", "now", StringComparison.Ordinal).Replace("policies/next", "next", StringComparison.Ordinal);
        using IHost host = Host(settings);
        await host.StartAsync(TestContext.Current.CancellationToken);

        TriageService triage = host.Services.GetRequiredService<TriageService>();
        triage.Versions.Select(version => (version.Engine.Version.Version, version.From)).Should().Equal(("2", null), ("3", new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        triage.Shadow.Should().NotBeNull();
        host.Services.GetRequiredService<FileJournal>().Directory.Should().Be(_folder["decisions"]);
        Directory.Exists(_folder["decisions"]).Should().BeTrue();
        TriageOptions options = host.Services.GetRequiredService<IOptions<TriageOptions>>().Value;
        (options.ReloadInterval, options.ClockTolerance, options.AllowedLosses, options.NodeBudget, options.WhenJournalFails)
            .Should().Be((TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(90), PolicyLosses.Urls | PolicyLosses.Words, 500_000, JournalFailure.FailDecision));
        FileJournalOptions journal = host.Services.GetRequiredService<IOptions<FileJournalOptions>>().Value;
        (journal.Retention, journal.MaxFileBytes).Should().Be((TimeSpan.FromDays(365), 1_048_576));
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Each_name_has_a_section_of_its_own()
    {
        _folder.Write("now.json", TestFolder.Version("2", "assess"));
        HostApplicationBuilder builder = Builder("""
            {
              "Letters": { "Policies": [{ "Path": "now.json" }], "ReloadInterval": "Never", "Journal": { "directory": "letters", "retention": "FOREVER", "whenItFails": "goOnAndCount" } },
              "Parcels": { "NodeBudget": 900000 }
            }
            """);
        builder.Services.AddTriage("letters", builder.Configuration.GetSection("Letters"));
        builder.Services.AddTriage("parcels", builder.Configuration.GetSection("Parcels"));
        using IHost host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);

        host.Services.GetRequiredKeyedService<TriageService>("letters").Engine.Version.Version.Should().Be("2");
        host.Services.GetRequiredKeyedService<FileJournal>("letters").Directory.Should().Be(_folder["letters"]);
        host.Services.GetRequiredService<IOptionsMonitor<FileJournalOptions>>().Get("letters").Retention.Should().Be(Timeout.InfiniteTimeSpan);
        host.Services.GetRequiredService<IOptionsMonitor<TriageOptions>>().Get("letters").ReloadInterval.Should().Be(Timeout.InfiniteTimeSpan);
        host.Services.GetRequiredKeyedService<TriageService>("parcels").Engine.Version.Should().Be(TriageEngine.Default.Version);
        host.Services.GetKeyedService<IDecisionJournal>("parcels").Should().BeNull();
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Everything_that_cannot_be_read_is_told_with_its_key_and_the_nearest_word_and_with_the_faults_of_documents()
    {
        PolicyException told = await Start("""
            {
              "Triage": {
                "Policies": [{ "Pth": "now.json" }, { "Path": "absent.json", "From": "2027-01-01", "Note": 1 }, "now.json"],
                "ShadowFil": "candidate.json",
                "ReloadInterval": "2",
                "AllowedLosses": "Urls, Wrds",
                "NodeBudget": "many",
                "WhenJournalFails": "FailDecision",
                "Journal": { "Directory": { "Path": "decisions" }, "Retentoin": "365.00:00:00", "Retention": "24:00:00", "WhenItFails": "FailDecisions", "MaxFileBytes": "64M" }
              }
            }
            """);
        told.Faults.Select(fault => fault.ToString()).Should().Contain(
        [
            "options: TriageOptions, Triage:ShadowFil: 'ShadowFil' is not a setting of a policy; did you mean 'ShadowFile'?",
            "options: TriageOptions, Triage:Policies:0:Pth: 'Pth' is not a setting of a policy file; did you mean 'Path'?",
            "options: TriageOptions, Triage:Policies:0:Path: is not set; expected the path of a policy document",
            "options: TriageOptions, Triage:Policies:1:Note: 'Note' is not a setting of a policy file; expected 'Path' or 'From'",
            "options: TriageOptions, Triage:Policies:1:From: '2027-01-01' cannot be read; expected a moment with its distance from UTC, such as 2027-01-01T00:00:00Z or 2027-01-01T00:00:00+01:00",
            "options: TriageOptions, Triage:Policies:2: is one value; expected an object with a Path, such as { \"Path\": \"policies/present.json\" }",
            "options: TriageOptions, Triage:ReloadInterval: '2' cannot be read; expected days, hours, minutes and seconds such as 365.00:00:00 or 00:00:02, or 'never'",
            "options: TriageOptions, Triage:AllowedLosses: 'Wrds' is not what a version may lose; did you mean 'Words'?",
            "options: TriageOptions, Triage:NodeBudget: 'many' cannot be read; expected a whole number",
            "options: TriageOptions, Triage:Journal:WhenItFails: 'FailDecisions' is not what can happen to a decision that a journal cannot keep; did you mean 'FailDecision'?",
            "options: FileJournalOptions, Triage:Journal:Retentoin: 'Retentoin' is not a setting of a journal; did you mean 'Retention'?",
            "options: FileJournalOptions, Triage:Journal:Directory: has parts; expected one value",
            "options: FileJournalOptions, Triage:Journal:Retention: a text of 8 characters cannot be read; expected days, hours, minutes and seconds such as 365.00:00:00 or 00:00:02, or 'forever'",
            "options: FileJournalOptions, Triage:Journal:MaxFileBytes: '64M' cannot be read; expected a whole number",
        ]).And.HaveCount(15).And.ContainMatch("policy: *absent.json*").And.OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("{}", "Triage: the configuration has no such section")]
    [InlineData("""{ "Triage": {} }""", "Triage: the configuration has no such section, or nothing is in it")]
    [InlineData("""{ "Triage": "policy.json" }""", "Triage: is one value")]
    [InlineData("""{ "Triage": { "Policies": "policy.json" } }""", "Triage:Policies: is one value; expected a list, such as [{ \"Path\": \"policies/present.json\" }]")]
    [InlineData("""{ "Triage": { "Journal": "decisions" } }""", "Triage:Journal: is one value")]
    [InlineData("""{ "Triage": { "WhenJournalFails": "FailDecision", "Journal": { "Directory": "d", "Retention": "never", "WhenItFails": "FailDecision" } } }""", "Triage:WhenJournalFails: is said a second time", "'never' cannot be read")]
    [InlineData("""{ "Triage": { "Journal": { "Directory": "d", "Retention": "forever" } } }""", "TriageOptions.WhenJournalFails is not set")]
    [InlineData("""{ "Triage": { "NodeBudget": "1,000" } }""", "Triage:NodeBudget: a text of 5 characters cannot be read")]
    [InlineData("""{ "Triage": { "ClockTolerance": "an hour", "Journal": { "Directory": "d", "Retention": "forever", "WhenItFails": "FailDecision", "ClockTolerance": "00:00:00" } } }""", "Triage:ClockTolerance: a text of 7 characters cannot be read", "ClockTolerance is not positive")]
    [InlineData("""{ "Triage": { "NodeBudget": 1000, "Journal": {} } }""", "Triage:Journal: has nothing in it")]
    [InlineData("""{ "Triage": { "NodeBudget": 1000, "Journal": null } }""", "WhenJournalFails is not set", "Directory is not set", "Retention is not set")]
    [InlineData("""{ "Triage": { "NodeBudget": 1000, "Policies": [] } }""", "Triage:Policies: has no file in it")]
    [InlineData("""{ "Triage": { "Policies": ["policy.json"] } }""", "Triage:Policies:0: is one value; expected an object with a Path")]
    [InlineData("""{ "Triage": { "NodeBudget": 1000, "Policies": [{}] } }""", "Triage:Policies:0:Path: is not set")]
    [InlineData("""{ "Triage": { "NodeBudget": 1000, "Policies": [null] } }""", "Triage:Policies:0:Path: is not set")]
    [InlineData("""{ "Triage": { "ReloadInterval": "-00:00:00.001" } }""", "Triage:ReloadInterval: a text of 13 characters cannot be read")]
    [InlineData("""{ "Triage": { "WhenJournalFails": 1 } }""", "Triage:WhenJournalFails: '1' is not")]
    public async Task A_section_that_says_nothing_or_something_else_stops_the_start(string settings, params string[] told)
    {
        PolicyException failure = await Start(settings);
        failure.Faults.Should().HaveCount(told.Length);
        failure.Message.Should().ContainAll(told);
    }

    [Theory]
    [InlineData("2027-01-01T00:00:00Z")]
    [InlineData("2027-01-01T01:00+01:00")]
    [InlineData("2026-12-31T19:00:00.000-05:00")]
    public void A_moment_is_the_same_wherever_the_host_runs(string written) =>
        Options($$"""{ "Triage": { "Policies": [{ "Path": "a.json" }, { "Path": "b.json", "From": "{{written}}" }] } }""").Policies[1].From.Should().Be(new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_setting_that_is_null_or_empty_is_not_set()
    {
        TriageOptions options = Options("""{ "Triage": { "Policies": [{ "Path": "a.json", "From": null }], "ShadowFile": "", "ReloadInterval": null, "NodeBudget": "" } }""");
        (options.Policies[0].From, options.ShadowFile, options.ReloadInterval, options.NodeBudget).Should().Be((null, null, new TriageOptions().ReloadInterval, new TriageOptions().NodeBudget));
    }

    [Fact]
    public async Task Code_sets_more_after_the_section()
    {
        HostApplicationBuilder builder = Builder("""{ "Triage": { "NodeBudget": 900000 } }""");
        builder.Services.AddTriage(builder.Configuration.GetSection("Triage"));
        builder.Services.AddTriage(options => options.ReloadInterval = Timeout.InfiniteTimeSpan).AddFileJournal("decisions", TimeSpan.FromDays(90), JournalFailure.GoOnAndCount);
        using IHost host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);

        TriageOptions options = host.Services.GetRequiredService<IOptions<TriageOptions>>().Value;
        (options.NodeBudget, options.ReloadInterval, options.WhenJournalFails).Should().Be((900_000, Timeout.InfiniteTimeSpan, JournalFailure.GoOnAndCount));
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void A_journal_in_the_section_is_the_only_one()
    {
        HostApplicationBuilder builder = Builder("""{ "Triage": { "Journal": { "Directory": "d" } } }""");
        TriageBuilder triage = builder.Services.AddTriage(builder.Configuration.GetSection("Triage"));
        triage.Invoking(one => one.AddFileJournal("decisions", TimeSpan.FromDays(90), JournalFailure.GoOnAndCount)).Should().Throw<InvalidOperationException>().WithMessage("*journal in files already*");
    }

    [Fact]
    public async Task The_settings_of_the_sample_start_it()
    {
        HostApplicationBuilder builder = Builder(await File.ReadAllTextAsync(Clone.PathOf("samples", "Hosting", "appsettings.json"), TestContext.Current.CancellationToken), Clone.PathOf("samples", "Hosting"));
        builder.Configuration["Triage:Journal:Directory"] = _folder["decisions"];
        builder.Services.AddTriage(builder.Configuration.GetSection("Triage"));
        using IHost host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        host.Services.GetRequiredService<TriageService>().Versions.Should().HaveCount(2);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    private static string Page() => File.ReadAllText(Clone.PathOf("docs", "hosting.md"))
        .Split("```json\n").Select(block => block.Split("```")[0]).Single(block => block.Contains("\"ReloadInterval\"", StringComparison.Ordinal));

    private HostApplicationBuilder Builder(string settings, string? root = null)
    {
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = root ?? _folder[""] });
        builder.Configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(settings)));
        return builder;
    }

    private IHost Host(string settings)
    {
        HostApplicationBuilder builder = Builder(settings);
        builder.Services.AddTriage(builder.Configuration.GetSection("Triage"));
        return builder.Build();
    }

    private TriageOptions Options(string settings)
    {
        using IHost host = Host(settings);
        return host.Services.GetRequiredService<IOptions<TriageOptions>>().Value;
    }

    private async Task<PolicyException> Start(string settings)
    {
        using IHost host = Host(settings);
        Func<Task> start = () => host.StartAsync(TestContext.Current.CancellationToken);
        return (await start.Should().ThrowAsync<PolicyException>()).Which;
    }
}
