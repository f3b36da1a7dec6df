using Meldpunt.Triage.Policies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Meldpunt.Triage.Hosting.Tests;

/// <summary>A version that cannot read what the one can whose place it takes would refuse reporters who are at it.</summary>
public sealed class NarrowerPolicyTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private static TriagePolicy WithoutUrls { get; } = Silent("2") with { Evidence = null };

    private static TriagePolicy Renamed { get; } = WithPlace("2", answers => answers.Select(answer => answer == "other-non-public" ? "closed-group" : answer));

    private static TriagePolicy Wider { get; } = WithPlace("2", answers => answers.Append("closed-group"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_reload_that_reads_no_URLs_any_more_is_refused_logged_and_degrades_the_health()
    {
        await using TestHost host = await Start(Silent("1"));
        _folder.Write("policy.json", WithoutUrls);
        host.LookAtFiles();
        host.LookAtFiles();

        host.Triage.Engine.Version.Version.Should().Be("1");
        host.Log.Lines.Should().ContainSingle(line => line.StartsWith("Error", StringComparison.Ordinal))
            .Which.Should().Contain("was refused").And.Contain("$.evidence: version 1 reads URLs and version 2 does not").And.Contain("allow it with AllowedLosses = PolicyLosses.Urls");
        HealthReport health = await Health(host);
        (health.Status, health.Entries["triage"].Description).Should().Match<(HealthStatus Status, string? Text)>(told => told.Status == HealthStatus.Degraded && told.Text!.Contains("policy.json"));

        _folder.Write("policy.json", Silent("3"));
        host.LookAtFiles();
        host.Triage.Engine.Version.Version.Should().Be("3");
        (await Health(host)).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_reload_without_an_answer_of_the_version_in_force_is_refused_with_its_name()
    {
        await using TestHost host = await Start(Silent("1"));
        _folder.Write("policy.json", Renamed);
        host.LookAtFiles();

        host.Triage.Engine.Version.Version.Should().Be("1");
        host.Log.Lines.Should().ContainSingle(line => line.StartsWith("Error", StringComparison.Ordinal)).Which.Should().Contain("$.itemFacts[4].answers: the answer 'other-non-public' to 'place' is gone");
    }

    [Theory]
    [InlineData(PolicyLosses.None, "1")]
    [InlineData(PolicyLosses.Words, "1")]
    [InlineData(PolicyLosses.Urls, "2")]
    [InlineData(PolicyLosses.Urls | PolicyLosses.Words, "2")]
    public async Task A_loss_of_URLs_is_accepted_when_the_host_allows_it(PolicyLosses allowed, string version)
    {
        await using TestHost host = await Start(Silent("1"), allowed);
        _folder.Write("policy.json", WithoutUrls);
        host.LookAtFiles();

        host.Triage.Engine.Version.Version.Should().Be(version);
    }

    [Fact]
    public async Task A_loss_of_words_is_accepted_when_the_host_allows_it()
    {
        await using TestHost host = await Start(Silent("1"), PolicyLosses.Words);
        _folder.Write("policy.json", Renamed);
        host.LookAtFiles();

        host.Triage.Engine.Version.Version.Should().Be("2");
    }

    [Fact]
    public async Task A_reload_that_reads_more_is_accepted_and_what_it_added_may_not_be_lost_again()
    {
        await using TestHost host = await Start(Silent("1"));
        _folder.Write("policy.json", Wider);
        host.LookAtFiles();
        host.Triage.Engine.Version.Version.Should().Be("2");
        _folder.Write("policy.json", Silent("1"));
        host.LookAtFiles();

        host.Triage.Engine.Version.Version.Should().Be("2");
    }

    [Fact]
    public async Task A_host_does_not_start_with_a_later_version_that_reads_less()
    {
        Func<Task> start = () => Dated(Silent("1"), WithoutUrls);
        (await start.Should().ThrowAsync<PolicyException>()).Which.Faults.Should().ContainSingle()
            .Which.ToString().Should().Contain("next.json").And.Contain("$.evidence");
        await using TestHost allowed = await Dated(Silent("1"), WithoutUrls, PolicyLosses.Urls);
        allowed.Triage.Engine.Version.Version.Should().Be("1");
    }

    [Fact]
    public async Task Versions_with_dates_that_gain_a_word_together_are_accepted_and_one_alone_waits_for_the_other()
    {
        await using TestHost host = await Dated(Silent("1"), Silent("next"));
        _folder.Write("policy.json", Wider);
        host.LookAtFiles();
        host.Triage.Engine.Version.Version.Should().Be("1", "the next version could not read its new word");
        host.Log.Lines.Should().ContainSingle(line => line.StartsWith("Error", StringComparison.Ordinal)).Which.Should().Contain("next.json, which takes its place");

        _folder.Write("next.json", Wider with { Version = "later" });
        host.LookAtFiles();
        host.Triage.Versions.Select(version => version.Engine.Version.Version).Should().Equal("2", "later");
        (await Health(host)).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_version_that_is_not_in_force_yet_may_take_back_what_only_it_could_read()
    {
        await using TestHost host = await Dated(Silent("1"), Wider with { Version = "next" });
        _folder.Write("next.json", Silent("next"));
        host.LookAtFiles();

        int places = Silent("1").Vocabulary.ItemFacts[4].Answers.Count;
        host.Triage.Versions.Select(version => version.Engine.Policy.Vocabulary.ItemFacts[4].Answers.Count).Should().Equal(places, places);
    }

    [Fact]
    public async Task The_candidate_may_lose_anything()
    {
        await using TestHost host = await TestHost.StartAsync(options =>
        {
            options.AddPolicyFile(_folder.Write("policy.json", Silent("1")));
            options.ShadowFile = _folder.Write("candidate.json", Silent("1"));
        });
        _folder.Write("candidate.json", WithoutUrls);
        host.LookAtFiles();

        (await Health(host)).Status.Should().Be(HealthStatus.Healthy);
        host.Log.Lines.Should().Contain(line => line.Contains("candidate.json was read: version 2", StringComparison.Ordinal) && line.StartsWith("Information", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_loss_that_is_not_defined_stops_the_start()
    {
        Func<Task> start = () => Start(Silent("1"), (PolicyLosses)8);
        await start.Should().ThrowAsync<PolicyException>().WithMessage("*AllowedLosses is 8*");
    }

    private static TriagePolicy Silent(string version) => TestFolder.Version(version) with { Texts = PolicyTexts.None, Codes = [] };

    private static TriagePolicy WithPlace(string version, Func<ValueList<string>, IEnumerable<string>> change)
    {
        TriagePolicy policy = Silent(version);
        Vocabulary words = policy.Vocabulary;
        FactList facts = new(words.ItemFacts.Select(fact => fact.Id == "place" ? fact with { Answers = change(fact.Answers).ToValueList(), Alike = [] } : fact).ToValueList());
        string[] places = [.. facts[facts.IndexOf("place")].Answers];
        string other = places.Contains("other-non-public") ? "other-non-public" : "closed-group";
        return policy with
        {
            Vocabulary = words with { ItemFacts = facts },
            Evidence = policy.Evidence! with { Place = policy.Evidence.Place with { OtherNonPublic = other } },
            Groups = policy.Groups.Select(group => group with { Rules = group.Rules.Select(rule => rule.Id == "other-non-public" ? rule with { When = Condition.Where("place", other) } : rule).ToValueList() }).ToValueList(),
        };
    }

    private Task<TestHost> Start(TriagePolicy policy, PolicyLosses allowed = PolicyLosses.None) => TestHost.StartAsync(options =>
    {
        options.AddPolicyFile(_folder.Write("policy.json", policy));
        options.AllowedLosses = allowed;
    });

    private Task<TestHost> Dated(TriagePolicy now, TriagePolicy next, PolicyLosses allowed = PolicyLosses.None) => TestHost.StartAsync(options =>
    {
        options.AddPolicyFile(_folder.Write("policy.json", now));
        options.AddPolicyFile(_folder.Write("next.json", next), TestHost.Start.AddDays(1));
        options.AllowedLosses = allowed;
    });

    private static Task<HealthReport> Health(TestHost host) =>
        host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
}
