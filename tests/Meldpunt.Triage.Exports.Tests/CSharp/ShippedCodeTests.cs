using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Exports.Tests.CSharp;

public sealed class ShippedCodeTests
{
    [Fact]
    public void The_code_that_the_library_has_of_its_own_policy_is_what_the_writer_makes_of_its_document()
    {
        foreach ((string file, string content) in ShippedCode.Of(TriageEngine.Default.Policy)) File.ReadAllText(Clone.PathOf(file)).Should().Be(content, "harness write types writes it");
    }
}
