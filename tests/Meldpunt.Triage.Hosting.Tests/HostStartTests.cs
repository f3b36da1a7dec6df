using Meldpunt.Triage.Policies;
using Microsoft.Extensions.DependencyInjection;

namespace Meldpunt.Triage.Hosting.Tests;

public sealed class HostStartTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_options_the_shipped_policy_decides()
    {
        await using TestHost host = await TestHost.StartAsync(services => services.AddTriage());

        (await host.DecideDrawing()).Route.Should().Be(Route.OutOfScope);
        host.Triage.Engine.Should().BeSameAs(TriageEngine.Default);
    }

    [Fact]
    public async Task A_policy_file_decides_instead_of_the_shipped_policy()
    {
        await using TestHost host = await TestHost.StartAsync(options => options.AddPolicyFile(_folder.Write("policy.json", TestFolder.Version("2", "assess"))));

        Decision decision = await host.DecideDrawing();
        (decision.Route, decision.Policy.Version).Should().Be((Route.Assess, "2"));
    }

    [Fact]
    public async Task A_host_with_policy_files_that_cannot_be_used_does_not_start_and_lists_every_fault()
    {
        string broken = _folder.Write("broken.json", """{ "id": "a" }""");
        string unsound = _folder.Write("unsound.json", TestFolder.Version("3", "asses"));

        Func<Task> start = () => TestHost.StartAsync(options =>
        {
            options.AddPolicyFile(_folder["absent.json"]);
            options.AddPolicyFile(broken, TestHost.Start);
            options.ShadowFile = unsound;
        });

        (await start.Should().ThrowAsync<PolicyException>()).WithMessage("*cannot decide*absent.json*broken.json*unsound.json*'asses' is not a route that a rule can ask for; did you mean 'assess'?*");
    }

    [Fact]
    public async Task A_host_whose_policy_needs_more_nodes_than_it_may_take_does_not_start()
    {
        Func<Task> start = () => TestHost.StartAsync(options =>
        {
            options.AddPolicyFile(_folder.Write("large.json", TestFolder.Version("1")));
            options.NodeBudget = 5;
        });

        (await start.Should().ThrowAsync<PolicyException>()).WithMessage("*large.json*more than 5 nodes*'nodeBudget' in code*");
    }

    [Fact]
    public async Task A_host_without_a_policy_that_is_in_force_yet_does_not_start()
    {
        Func<Task> start = () => TestHost.StartAsync(options => options.AddPolicyFile(_folder.Write("next.json", TestFolder.Version("2")), TestHost.Start.AddDays(1)));

        (await start.Should().ThrowAsync<PolicyException>()).WithMessage("*no policy is in force*2026-11-25T12:00:00*add one without a date*");
    }

    [Fact]
    public async Task A_host_with_files_that_are_not_versions_of_one_policy_does_not_start()
    {
        Func<Task> start = () => TestHost.StartAsync(options =>
        {
            options.AddPolicyFile(_folder.Write("one.json", TestFolder.Version("1")));
            options.AddPolicyFile(_folder.Write("same.json", TestFolder.Version("1", "assess")), TestHost.Start.AddDays(1));
            options.AddPolicyFile(_folder.Write("other.json", TestFolder.Version("2") with { Id = "another-hotline" }), TestHost.Start.AddDays(2));
        });

        (await start.Should().ThrowAsync<PolicyException>()).WithMessage("*cannot decide*other.json: this is policy 'another-hotline'*same.json: this is version '1', as is *one.json*");
    }

    [Fact]
    public async Task Adding_the_policy_twice_combines_the_options_of_both_calls()
    {
        await using TestHost host = await TestHost.StartAsync(services =>
        {
            services.AddTriage(options => options.AddPolicyFile(_folder.Write("one.json", TestFolder.Version("1"))));
            services.AddTriage(options => options.AddPolicyFile(_folder.Write("two.json", TestFolder.Version("2")), TestHost.Start));
        });

        host.Triage.Versions.Select(loaded => loaded.Engine.Version.Version).Should().Equal("1", "2");
    }

    [Fact]
    public async Task Policies_under_different_names_decide_side_by_side_in_one_host()
    {
        string other = _folder.Write("other.json", TestFolder.Version("other", "refer"));
        await using TestHost host = await TestHost.StartAsync(services =>
        {
            services.AddTriage();
            services.AddTriage("other", options => options.AddPolicyFile(other));
        });

        host.Triage.Engine.Version.Version.Should().Be(TriageEngine.Default.Version.Version);
        host.Services.GetRequiredKeyedService<TriageService>("other").Engine.Version.Version.Should().Be("other");
    }
}
