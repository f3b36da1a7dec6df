using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tool.Tests.Repository;

/// <summary>The page about a policy's document has every property of the schema, with what is really said of a wrong one.</summary>
public sealed class PolicyDocumentPageTests
{
    [Fact]
    public void The_page_is_what_the_schema_and_the_reader_say_now() =>
        File.ReadAllText(Clone.PathOf(PolicyDocumentPage.Place)).ReplaceLineEndings("\n").Should().Be(PolicyDocumentPage.Of(ShippedPolicy.Read()), "dotnet run --project tests/harness -- write schema writes it");
}
