namespace Meldpunt.Triage.Testing.Tests.Scenarios;

public sealed class LoadFaultTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public void All_faults_of_scenario_files_are_listed_at_once_with_file_line_and_path()
    {
        string bad = _folder.Write("a/bad.json", """
            {
              "scenarios": [
                {
                  "name": "one",
                  "report": { "items": [{ "place": "darkweb" }], "serched": "yes" },
                  "expected": { "route": "asess", "items": [{ "reasons": ["clowd"], "because": ["plaace"] }], "referrals": ["police", "polise"] }
                },
                {
                  "name": "one",
                  "report": {},
                  "expcted": { "route": "assess" },
                  "source": ["9"]
                },
                { "report": 5, "expected": {}, "closed": "yes" },
                { "name": " ", "report": { "items": 1 }, "expected": { "notices": "confidential", "items": [{ "route": "none" }] } },
                7
              ]
            }
            """);
        string other = _folder.Write("b/other.json", """{ "scenarios": [{ "name": "one", "report": {}, "expected": { "route": "assess" } }] }""");

        Message(_folder.Place).Should().Be($$"""
            The scenarios cannot be run:
            {{bad}}(8,5) $.scenarios[1].expected: a scenario must expect something: write 'expected' with a route, items, referrals, contacts, notices, labels or questions
            {{bad}}(11,18) $.scenarios[1].expcted: 'expcted' is not a property here; did you mean 'expected'?
            {{bad}}(14,5) $.scenarios[2].name: 'name' is missing
            {{bad}}(14,17) $.scenarios[2].report: expected an object
            {{bad}}(14,32) $.scenarios[2].expected: a scenario must expect something: write 'expected' with a route, items, referrals, contacts, notices, labels or questions
            {{bad}}(14,46) $.scenarios[2].closed: expected true or false
            {{bad}}(15,71) $.scenarios[3].expected.notices: expected an array
            {{bad}}(16,5) $.scenarios[4]: expected an object
            {{bad}}(6,30) $.scenarios[0].expected.route: 'asess' is not a route; did you mean 'assess'?
            {{bad}}(6,123) $.scenarios[0].expected.referrals[1]: 'polise' is not a referral; did you mean 'police'?
            {{bad}}(6,63) $.scenarios[0].expected.items[0].reasons[0]: 'clowd' is not a rule; did you mean 'cloud'?
            {{bad}}(6,85) $.scenarios[0].expected.items[0].because[0]: 'plaace' is not a fact of an item; did you mean 'place'?
            {{bad}}(5,40) $.scenarios[0].report.items[0].place: 'darkweb' is not an answer to 'place'; did you mean 'dark-web'?
            {{bad}}(5,65) $.scenarios[0].report.serched: 'serched' is not a property of a report; did you mean 'searched'?
            {{bad}}(9,15) $.scenarios[1].name: another scenario has this name ({{bad}}:3)
            {{bad}}(12,18) $.scenarios[1].source[0]: '9' is not a section of the source; did you mean '1'?
            {{bad}}(15,15) $.scenarios[3].name: a scenario needs a name
            {{bad}}(15,108) $.scenarios[3].expected.items[0].route: 'none' is not a route; expected 'assess', 'needs-information', 'refer' or 'out-of-scope'
            {{bad}}(15,41) $.scenarios[3].report.items: expected an array of items, not a number
            {{other}}(1,27) $.scenarios[0].name: another scenario has this name ({{bad}}:3)
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_file_that_is_not_JSON_is_a_fault_with_the_line_and_column_where_JSON_ends()
    {
        string file = _folder.Write("broken.json", "{\n  \"scenarios\": [\n    {,}\n  ]\n}");
        Message(file).Should().Be($"The scenarios cannot be run:\n{file}(3,6) $: not valid JSON from here on");
    }

    [Fact]
    public void A_file_that_is_not_UTF8_is_a_fault_with_its_place() =>
        Message(_folder.Write("bytes.json", [(byte)'{', 0xFF, (byte)'}'])).Should().EndWith("bytes.json(1,2) $: not valid UTF-8 from here on");

    [Theory]
    [InlineData("[]", "$: expected an object")]
    [InlineData("{}", "$.scenarios: 'scenarios' is missing")]
    [InlineData("""{"scenarios":{}}""", "$.scenarios: expected an array")]
    [InlineData("""{"scenario":[]}""", "$.scenario: 'scenario' is not a property here; did you mean 'scenarios'?")]
    public void A_document_of_another_form_is_a_fault_that_says_what_was_expected(string text, string fault) => Message(_folder.Write("form.json", text)).Should().Contain(fault);

    [Fact]
    public void A_missing_file_is_listed_together_with_the_faults_of_the_other_files()
    {
        string missing = Path.Combine(_folder.Place, "none.json");
        string bad = _folder.Write("bad.json", "{}");
        Message(missing, bad).Should().Be($"The scenarios cannot be run:\n{missing}: there is no such file or folder\n{bad}(1,1) $.scenarios: 'scenarios' is missing");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void An_empty_path_is_a_fault(string? path) => Message(path!).Should().Be("The scenarios cannot be run:\nan empty path names no file or folder");

    [Fact]
    public void A_folder_that_is_named_from_here_is_looked_for_beside_the_program_too()
    {
        Message("no-such").Should().StartWith("The scenarios cannot be run:\nno-such: there is no such file or folder in '")
            .And.Contain(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)).And.EndWith("does the project copy it there (CopyToOutputDirectory)?");
        string beside = Path.Combine(AppContext.BaseDirectory, $"beside-{Guid.NewGuid():N}.json");
        File.Copy(_folder.Write("beside.json", """{"scenarios":[{"name":"one","report":{},"expected":{"route":"needs-information"}}]}"""), beside);
        try
        {
            ScenarioSuite.Load(TriageEngine.Default, Path.GetFileName(beside)).Scenarios.Should().ContainSingle();
        }
        finally
        {
            File.Delete(beside);
        }
    }

    [Fact]
    public void A_folder_without_scenario_files_is_a_fault_even_when_another_folder_has_some()
    {
        string empty = Path.GetDirectoryName(_folder.Write("empty/readme.md", "no scenarios here"))!;
        _folder.Write("full/one.json", """{"scenarios":[{"name":"one","report":{},"expected":{"route":"needs-information"}}]}""");
        Message(empty, Path.Combine(_folder.Place, "full")).Should().Be($"The scenarios cannot be run:\n{empty}: there is no .json file in this folder");
    }

    [Fact]
    public void Files_without_any_scenario_are_a_fault() =>
        Message(_folder.Write("none.json", """{"scenarios":[]}""")).Should().Be("The scenarios cannot be run:\nno scenarios found; a suite without scenarios proves nothing");

    [Fact]
    public void Loading_no_paths_at_all_is_a_fault() => Message().Should().Be("The scenarios cannot be run:\nno scenarios found; a suite without scenarios proves nothing");

    [Fact]
    public void A_file_that_is_loaded_twice_is_a_fault_because_its_names_occur_twice()
    {
        string file = _folder.Write("one.json", """{"scenarios":[{"name":"one","report":{},"expected":{"route":"needs-information"}}]}""");
        Message(file, file).Should().Be($"The scenarios cannot be run:\n{file}(1,23) $.scenarios[0].name: another scenario has this name ({file}:1)");
    }

    [Fact]
    public void A_fault_repeats_no_address_and_no_id_of_a_report()
    {
        string file = _folder.Write("private.json", """{"scenarios":[{"name":"one","report":{"id":["secret"],"items":[{"url":7,"https://example.org/secret":1}]},"expected":{"route":"assess"}}]}""");
        Message(file).Should().NotContain("secret");
    }

    public void Dispose() => _folder.Dispose();

    private static string Message(params string[] paths)
    {
        Func<ScenarioSuite> load = () => ScenarioSuite.Load(TriageEngine.Default, paths);
        return load.Should().Throw<ScenarioException>().Which.Message;
    }
}
