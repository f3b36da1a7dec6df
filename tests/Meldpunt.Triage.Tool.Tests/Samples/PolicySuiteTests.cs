using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Samples;

public sealed class PolicySuiteTests
{
    [Fact]
    public async Task What_the_policy_suite_has_of_others_is_theirs()
    {
        foreach ((string file, byte[] content) in await SuiteFiles.AllAsync(ShippedPolicy.Read()))
        {
            (await File.ReadAllBytesAsync(Clone.PathOf(file), TestContext.Current.CancellationToken)).Should()
                .Equal(content, "{0} is kept; if it should change, run harness write suite and read what did", file);
        }
    }

    [Fact]
    public void The_policy_suite_tests_with_the_runner_of_this_repository() =>
        File.ReadAllText(Path.Combine(SuiteFiles.Folder, "global.json")).Should().Be(File.ReadAllText(Clone.PathOf("global.json")));
}
