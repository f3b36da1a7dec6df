using Meldpunt.Triage.Policies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Meldpunt.Triage.Hosting.Tests;

/// <summary>A host that cannot start says everything that is wrong with all of its policies, each fault once.</summary>
public sealed class StartFaultTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Faults_of_options_documents_and_journals_of_all_policies_are_in_one_message_each_once()
    {
        string broken = _folder.Write("broken.json", """{ "id": "a" }""");
        string unsound = _folder.Write("unsound.json", TestFolder.Version("3", "asses"));
        await using FileJournal other = new(new() { Directory = _folder["taken"], Retention = Timeout.InfiniteTimeSpan });
        PolicyException told = await Start(services =>
        {
            services.AddTriage(options =>
            {
                options.AddPolicyFile(broken);
                options.ReloadInterval = TimeSpan.Zero;
                options.NodeBudget = 0;
            }).AddFileJournal("", TimeSpan.Zero, (JournalFailure)7, journal => journal.MaxFileBytes = 1);
            services.AddTriage("letters", options => options.AddPolicyFile(unsound)).AddFileJournal(_folder["taken"], Timeout.InfiniteTimeSpan, JournalFailure.FailDecision);
            services.AddTriage("parcels", options => options.AddPolicyFile(unsound));
            services.AddTriage("parcels", options => options.AddPolicyFile(_folder["absent.json"], TestHost.Start.AddDays(-1)));
            services.AddTriage("tickets", options => options.AddPolicyFile(_folder.Write("next.json", TestFolder.Version("1")), TestHost.Start.AddDays(1)));
        });

        string[] expected =
        [
            "options: TriageOptions.ReloadInterval is 00:00:00; expected a millisecond to a day, or Timeout.InfiniteTimeSpan for never.",
            "options: TriageOptions.NodeBudget is 0; expected how many nodes a decision diagram may take, 1 or more.",
            "options: TriageOptions.WhenJournalFails is 7; expected FailDecision or GoOnAndCount.",
            "options: FileJournalOptions.Directory is not set: name a folder that only the journal uses.",
            "options: FileJournalOptions.Retention is not positive: expected a time such as TimeSpan.FromDays(90), or Timeout.InfiniteTimeSpan for forever.",
            "options: FileJournalOptions.MaxFileBytes is 1: expected at least 65536.",
            $"policy: {broken}: (1,1) $.version: 'version' is missing",
            $"journal 'letters': The journal in '{_folder["taken"]}' is open already, in this or another process. Give each process its own folder, and close a journal before opening it again.",
            "policy 'letters' and 'parcels': *'asses' is not a route that a rule can ask for; did you mean 'assess'?",
            "policy 'parcels': *absent.json*",
            "options: TriageOptions 'tickets'.Policies: no policy is in force, the first is from 2026-11-25T12:00:00.0000000+00:00 on; add one without a date, or with a date in the past.",
        ];
        string[] faults = [.. told.Faults.Select(fault => fault.ToString())];
        int last = -1;
        foreach (string one in expected)
        {
            faults.Should().ContainMatch(one);
            int place = Array.FindIndex(faults, fault => fault.StartsWith(one.Split('*')[0], StringComparison.Ordinal));
            place.Should().BeGreaterThan(last, one);
            last = place;
        }

        faults.Should().OnlyHaveUniqueItems();
        told.Message.Split(Environment.NewLine).Should().HaveCount(faults.Length + 1);
    }

    [Fact]
    public async Task A_policy_that_is_added_twice_tells_its_faults_once()
    {
        PolicyException told = await Start(services =>
        {
            services.AddTriage("parcels", options => options.NodeBudget = 0);
            services.AddTriage("parcels", options => options.ShadowFile = _folder["absent.json"]);
            services.AddTriage("parcels", options => options.AddPolicyFile(_folder["absent.json"]));
            services.AddOptions<TriageOptions>("parcels");
        });
        told.Faults.Should().HaveCount(2);
        told.Faults[0].ToString().Should().StartWith("options: TriageOptions 'parcels'.NodeBudget is 0");
        told.Faults[1].ToString().Should().StartWith("policy 'parcels': ").And.Contain("absent.json");
    }

    [Fact]
    public async Task Of_very_many_faults_the_first_are_told_and_the_others_counted()
    {
        PolicyException told = await Start(services =>
        {
            foreach (string name in Enumerable.Range(1, 40).Select(number => $"policy-{number}")) services.AddTriage(name, options => (options.NodeBudget, options.ReloadInterval) = (0, TimeSpan.Zero));
        });
        told.Faults.Should().HaveCount(21);
        told.Faults[^1].Message.Should().Be("and 60 more faults");
    }

    [Fact]
    public async Task Faults_between_documents_are_told_with_those_in_one()
    {
        PolicyException told = await Start(services => services.AddTriage(options =>
        {
            options.AddPolicyFile(_folder["absent.json"]);
            options.AddPolicyFile(_folder.Write("one.json", TestFolder.Version("1")), TestHost.Start.AddDays(-3));
            options.AddPolicyFile(_folder.Write("same.json", TestFolder.Version("1", "assess")), TestHost.Start.AddDays(-2));
        }));
        told.Faults.Select(fault => fault.Message).Should().HaveCount(2).And.ContainMatch("*absent.json*").And.ContainMatch("*this is version '1', as is*");
    }

    [Fact]
    public async Task Whatever_throws_when_a_policy_is_made_is_told_with_the_others()
    {
        PolicyException told = await Start(services =>
        {
            services.AddTriage("letters", _ => throw new InvalidOperationException("No letters today."));
            services.AddTriage("parcels", options => options.WhenJournalFails = JournalFailure.FailDecision);
            services.AddKeyedSingleton<IDecisionJournal>("parcels", (_, _) => throw new InvalidOperationException("No disk today."));
        });
        told.Faults.Select(fault => fault.ToString()).Should().Equal("policy 'letters': No letters today.", "journal 'parcels': No disk today.");
        told.InnerException.Should().BeOfType<AggregateException>();
    }

    [Fact]
    public async Task A_host_that_validates_the_options_itself_hears_the_same_faults()
    {
        Func<Task> start = () => TestHost.StartAsync(services =>
        {
            services.AddTriage("parcels", options => options.NodeBudget = 0);
            services.AddOptions<TriageOptions>("parcels").ValidateOnStart();
        });
        (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Failures.Should().ContainSingle().Which.Should().StartWith("TriageOptions 'parcels'.NodeBudget is 0");
    }

    [Fact]
    public async Task All_policies_are_proved_before_any_other_service_of_the_host_begins()
    {
        Other other = new();
        await Start(services =>
        {
            services.AddSingleton<IHostedService>(other);
            services.AddTriage(options => options.AddPolicyFile(_folder["absent.json"]));
        });
        other.IsStarted.Should().BeFalse();
    }

    private static async Task<PolicyException> Start(Action<IServiceCollection> add)
    {
        Func<Task> start = () => TestHost.StartAsync(add);
        return (await start.Should().ThrowAsync<PolicyException>()).Which;
    }

    private sealed class Other : IHostedService
    {
        public bool IsStarted { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            IsStarted = true;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
