using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Hosting.Tests;

/// <summary>What a reload accepts, the next start accepts too.</summary>
public sealed class OneSetOfRulesTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("next.json", "1")]
    [InlineData("policy.json", "2")]
    public async Task A_reload_that_gives_two_documents_one_version_is_refused_as_a_start_with_them_is(string changed, string version)
    {
        await using TestHost host = await StartAsync();
        _folder.Write(changed, TestFolder.Version(version, "assess"));
        host.LookAtFiles();
        host.LookAtFiles();

        host.Triage.Versions.Select(loaded => loaded.Engine.Version.Version).Should().Equal("1", "2");
        host.Log.Lines.Should().ContainSingle(line => line.StartsWith("Error", StringComparison.Ordinal))
            .Which.Should().Contain($"this is version '{version}', as is").And.Contain("give each its own version");
        Func<Task> again = () => StartAgain();
        (await again.Should().ThrowAsync<PolicyException>()).WithMessage($"*this is version '{version}', as is*");

        _folder.Write(changed, TestFolder.Version("3", "assess"));
        host.LookAtFiles();
        host.Triage.Versions.Select(loaded => loaded.Engine.Version.Version).Should().Contain("3");
        await (await StartAgain()).DisposeAsync();
    }

    [Fact]
    public async Task Two_documents_that_exchange_their_versions_at_once_are_accepted()
    {
        await using TestHost host = await StartAsync();
        _folder.Write("policy.json", TestFolder.Version("2"));
        _folder.Write("next.json", TestFolder.Version("1"));
        host.LookAtFiles();

        host.Triage.Versions.Select(loaded => loaded.Engine.Version.Version).Should().Equal("2", "1");
    }

    private Task<TestHost> StartAsync()
    {
        _folder.Write("policy.json", TestFolder.Version("1"));
        _folder.Write("next.json", TestFolder.Version("2"));
        return StartAgain();
    }

    private Task<TestHost> StartAgain() => TestHost.StartAsync(options =>
    {
        options.AddPolicyFile(_folder["policy.json"]);
        options.AddPolicyFile(_folder["next.json"], TestHost.Start.AddYears(1));
    });
}
