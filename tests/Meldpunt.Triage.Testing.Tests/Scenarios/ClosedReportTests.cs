namespace Meldpunt.Triage.Testing.Tests.Scenarios;

public sealed class ClosedReportTests
{
    private const string Photo = """{"items":[{"format":"photo"}]}""";

    [Fact]
    public void A_closed_scenario_is_decided_as_if_nobody_could_be_asked()
    {
        Scenario open = Made.Scenario("open", Photo, new() { Route = "needs-information" });
        Scenario closed = new("closed", Photo, new() { Route = "refer", Items = [new() { Reasons = ["no-link"], Possible = ["refer"], Questions = [] }] }) { IsClosed = true };
        ScenarioSuite.Create(Made.Engine, [open, closed]).Run().Should().OnlyContain(result => result.Passed);
    }

    [Fact]
    public void A_scenario_closed_in_its_file_is_loaded_run_and_written_as_closed()
    {
        using TestFolder folder = new();
        folder.Write("one.json", $$$"""{"scenarios":[{"name":"one","report":{{{Photo}}},"closed":true,"expected":{"route":"refer"}}]}""");
        ScenarioSuite suite = ScenarioSuite.Load(Made.Engine, folder.Place);
        suite.Verify("one");
        ScenarioDocument.Read(ScenarioDocument.Write(suite.Scenarios)).Scenarios.Should().ContainSingle().Which.IsClosed.Should().BeTrue();
    }
}
