using System.Text.Json.Nodes;
using Meldpunt.Triage.Harness.Packages;

namespace Meldpunt.Triage.Tool.Tests.Repository;

/// <summary>What a release makes of each bill of materials: a true one has no fault, and each fault that is planted is found.</summary>
public sealed class BillInspectionTests
{
    private const string Project = "Meldpunt.Triage.NRules";
    private const string Version = "1.2.3";

    private static readonly (string Name, string Version, string? Licence)[] True =
        [("Meldpunt.Triage", Version, "MIT"), ("Meldpunt.Triage.UrlEvidence", Version, "MIT"), ("NRules.Fluent", "1.0.4", "MIT"), ("NRules.Runtime", "1.0.4", "MIT"), ("NRules.RuleModel", "1.0.4", "MIT")];

    public static TheoryData<string, string?, string?, string> Plants => new()
    {
        { "NRules.Fluent", null, null, "does not name NRules.Fluent" },
        { "Meldpunt.Triage", null, null, "does not name Meldpunt.Triage" },
        { "Meldpunt.Triage", "1.2.2", "MIT", "names Meldpunt.Triage 1.2.2; expected 1.2.3" },
        { "NRules.RuleModel", "1.0.4", null, "names no licence of NRules.RuleModel" },
        { "NRules.RuleModel", "", "MIT", "names no version of NRules.RuleModel" },
        { "xunit.v3.core", "4.0.2", "MIT", "names xunit.v3.core, which no package needs" },
        { "FluentAssertions", "7.2.2", "MIT", "names FluentAssertions, which no package needs" },
        { "Microsoft.CodeAnalysis.PublicApiAnalyzers", "5.6.0", "MIT", "names Microsoft.CodeAnalysis.PublicApiAnalyzers, which no package needs" },
    };

    [Fact]
    public void A_bill_that_names_all_that_a_package_needs_has_no_fault() => Faults(Project, True).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Plants))]
    public void What_is_missing_or_wrong_is_found(string name, string? version, string? licence, string fault)
    {
        IEnumerable<(string, string, string?)> others = True.Where(component => component.Name != name);

        Faults(Project, version is null ? others : others.Append((name, version, licence))).Should().Equal(fault);
    }

    [Fact]
    public void A_package_for_tests_may_need_what_tests_are_written_with() =>
        Faults("Meldpunt.Triage.Testing.FluentAssertions", [("FluentAssertions", "7.2.2", "Apache-2.0"), ("CsCheck", "4.9.1", "Apache-2.0"), ("Meldpunt.Triage.Testing", Version, "MIT"), .. True[..2]])
            .Should().BeEmpty();

    [Fact]
    public void A_bill_of_another_package_or_no_bill_is_told()
    {
        Faults("Meldpunt.Triage.UrlEvidence", [], Project).Should().Equal($"is of {Project} {Version}; expected Meldpunt.Triage.UrlEvidence {Version}");
        BillInspection.Faults(Project, Version, new JsonObject()).Should().Equal("is no bill of materials of CycloneDX");
    }

    private static string[] Faults(string project, IEnumerable<(string Name, string Version, string? Licence)> components, string? of = null)
    {
        JsonObject bill = new()
        {
            ["bomFormat"] = "CycloneDX",
            ["metadata"] = new JsonObject { ["component"] = new JsonObject { ["name"] = of ?? project, ["version"] = Version } },
            ["components"] = new JsonArray([.. components.Select(Component)]),
        };
        return [.. BillInspection.Faults(project, Version, bill)];
    }

    private static JsonObject Component((string Name, string Version, string? Licence) one)
    {
        JsonObject component = new() { ["name"] = one.Name, ["version"] = one.Version };
        if (one.Licence is { } licence) component["licenses"] = new JsonArray(new JsonObject { ["license"] = new JsonObject { ["id"] = licence } });
        return component;
    }
}
