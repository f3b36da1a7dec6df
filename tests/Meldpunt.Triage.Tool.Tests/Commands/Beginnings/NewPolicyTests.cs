using System.Text.Json;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Tests.Commands.Beginnings;

public sealed class NewPolicyTests : IDisposable
{
    private static readonly string[] OfItsOwn = ["Directory.Build.targets"];
    private static readonly string[] Made = ["bin/", "obj/", "TestResults/", "policy-check/"];
    private static readonly string[] MadeForTheVersion = ["allowed.json", "policy/current.json", "policy/live.json"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meldpunt");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_new_policy_passes_check_and_what_its_script_runs()
    {
        string folder = PathOf("my-hotline");
        ToolRun run = await ToolRun.Of("new", "policy", folder);
        run.Should().Be(new ToolRun(0, $"{folder}: 18 files of the policy 'my-hotline'; README.md says how to go on\n", ""));
        string current = Path.Combine(folder, "policy", "current.json");
        string live = Path.Combine(folder, "policy", "live.json");

        ToolRun check = await ToolRun.Of("check", current, "--output", "json");
        check.Code.Should().Be(0);
        check.Json.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()).Should().Equal("reads-no-urls");
        (await ToolRun.Of("diff", live, current, "--allow", Path.Combine(folder, "allowed.json"))).Code.Should().Be(0);
        ToolRun test = await ToolRun.Of([
            "test", Path.Combine(folder, "scenarios"), "--policy", current,
            .. new[] { "rules", "conditions", "answers", "guarantees", "sections", "mutants" }.SelectMany(kind => new[] { "--min", $"{kind}=100" }),
        ]);
        test.Code.Should().Be(0);
        test.Output.Should().Contain("26 passed, 0 failed").And.Contain("mutation score 100 %");
    }

    [Fact]
    public async Task A_new_policy_is_small_whole_and_abstract()
    {
        TriagePolicy policy = await NewAsync("my-hotline");
        policy.Id.Should().Be("my-hotline");
        policy.Version.Should().Be("1");
        policy.Texts.Languages.Select(language => language.Language).Should().Equal("nl", "en");
        policy.Guarantees.Should().NotBeEmpty();
        policy.Rules.Should().OnlyContain(rule => !rule.Source.Sections.IsEmpty);
        policy.Referrals.Should().OnlyContain(referral => referral.Contact.Url == null && referral.Contact.Email == null && referral.Contact.Chat == null);
        PolicyAnalysis.Create(policy).Findings().Should().NotContain(finding => finding.Severity != FindingSeverity.Note);
    }

    [Fact]
    public async Task The_schemas_of_a_new_policy_are_where_its_documents_say()
    {
        TriagePolicy policy = await NewAsync("my-hotline");
        foreach (string document in Directory.GetFiles(PathOf("my-hotline", "scenarios")).Append(PathOf("my-hotline", "policy", "current.json")))
        {
            using JsonDocument json = JsonDocument.Parse(await File.ReadAllBytesAsync(document, TestContext.Current.CancellationToken));
            string schema = Path.Combine(Path.GetDirectoryName(document)!, json.RootElement.GetProperty("$schema").GetString()!);
            (await File.ReadAllTextAsync(schema, TestContext.Current.CancellationToken)).Should().Contain(policy.Id);
        }
    }

    [Fact]
    public async Task A_new_policy_is_the_sample_with_another_id_and_nothing_to_agree_on()
    {
        await NewAsync("example-hotline");
        string[] files = Files(PathOf("example-hotline"));
        string[] sample = [.. Files(SuiteFiles.Folder).Where(file => !Made.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)))];
        files.Should().BeEquivalentTo(sample.Except(OfItsOwn));
        foreach (string file in files.Except(MadeForTheVersion))
        {
            (await ReadAsync(PathOf("example-hotline"), file)).Should().Be(await ReadAsync(SuiteFiles.Folder, file), "{0} is the sample's", file);
        }

        TriagePolicy current = PolicyDocument.Read(await File.ReadAllBytesAsync(Path.Combine(SuiteFiles.Folder, "policy", "current.json"), TestContext.Current.CancellationToken)).PolicyOrThrow();
        byte[] first = PolicyDocument.Write(current with { Version = "1" });
        (await File.ReadAllBytesAsync(PathOf("example-hotline", "policy", "current.json"), TestContext.Current.CancellationToken)).Should().Equal(first);
        (await File.ReadAllBytesAsync(PathOf("example-hotline", "policy", "live.json"), TestContext.Current.CancellationToken)).Should().Equal(first);
    }

    [Fact]
    public async Task The_project_of_a_new_policy_uses_the_packages_of_this_version()
    {
        await NewAsync("my-hotline");
        (await ReadAsync(PathOf("my-hotline"), "PolicySuite.csproj")).Should().Contain($"Include=\"Meldpunt.Triage.Testing.FluentAssertions\" Version=\"{ToolVersion.Plain}\"").And.NotContain("ProjectReference");
    }

    [Fact]
    public async Task The_workflow_of_a_new_policy_installs_the_tool_of_this_version()
    {
        await NewAsync("my-hotline");
        (await ReadAsync(PathOf("my-hotline"), ".github/workflows/policy.yml")).Should().Contain($"dotnet tool install --global Meldpunt.Triage.Tool --version {ToolVersion.Plain}\n");
    }

    [Theory]
    [InlineData("check.sh")]
    [InlineData("policy-check.sh")]
    public async Task Its_scripts_can_be_run(string script)
    {
        await NewAsync("my-hotline");
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(PathOf("my-hotline", script)).Should().HaveFlag(UnixFileMode.UserExecute);
    }

    [Theory]
    [InlineData("My Hotline (2)", "my-hotline-2")]
    [InlineData("2nd-line", "2nd-line")]
    [InlineData("7", "7")]
    [InlineData("--", null)]
    public async Task The_id_comes_from_the_name_of_the_folder(string name, string? id)
    {
        ToolRun run = await ToolRun.Of("new", "policy", PathOf(name));
        if (id is null) Refused(run, "the name of the folder gives no id for the policy; give one with --id ID");
        else run.Output.Should().Contain($"the policy '{id}'");
        (await ToolRun.Of("new", "policy", PathOf("other", name), "--id", "given")).Output.Should().Contain("the policy 'given'");
    }

    [Theory]
    [InlineData("My-Policy", "'My-Policy' is not in kebab-case: expected lowercase letters, digits and single hyphens, at most 64 characters; did you mean 'my-policy'?")]
    [InlineData("my_policy", "a text of 9 characters is not in kebab-case: expected lowercase letters, digits and single hyphens, at most 64 characters; did you mean 'my-policy'?")]
    [InlineData("7-", "'7-' is not in kebab-case: expected lowercase letters, digits and single hyphens, at most 64 characters; did you mean '7'?")]
    [InlineData("", "'' is not in kebab-case: expected lowercase letters, digits and single hyphens, at most 64 characters")]
    public async Task A_wrong_id_exits_with_64_and_the_nearest_one(string id, string message)
    {
        Refused(await ToolRun.Of("new", "policy", PathOf("x"), "--id", id), $"--id: {message}");
        Directory.Exists(PathOf("x")).Should().BeFalse();
    }

    [Theory]
    [InlineData("the name of the folder is blank", " ", "--id", "a")]
    [InlineData("expected the name of a folder, not a web address (nothing is fetched)", "https://example.org/secret")]
    public async Task What_is_no_name_of_a_folder_exits_with_64(string message, params string[] arguments) =>
        Refused(await ToolRun.Of(["new", "policy", .. arguments]), message);

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once() =>
        Refused(
            await ToolRun.Of("new", "policy", "https://example.org/secret", "--id", "A"),
            "expected the name of a folder, not a web address (nothing is fetched)",
            "--id: 'A' is not in kebab-case: expected lowercase letters, digits and single hyphens, at most 64 characters; did you mean 'a'?");

    [Theory]
    [InlineData("'polcy' is not a command; did you mean 'policy'?", "polcy")]
    [InlineData("specify a command: policy, texts")]
    public async Task What_is_no_beginning_exits_with_64(string message, params string[] arguments)
    {
        ToolRun run = await ToolRun.Of(["new", .. arguments]);
        run.Code.Should().Be(64);
        run.Error.Should().Be($"meldpunt: {message}\nTry 'meldpunt new --help'.\n");
    }

    [Fact]
    public async Task Files_that_are_there_are_never_replaced_and_all_are_named()
    {
        string folder = PathOf("mine");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(PathOf("mine", "README.md"), "mine", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(PathOf("mine", "policy"), "mine too", TestContext.Current.CancellationToken);

        ToolRun run = await ToolRun.Of("new", "policy", folder);

        run.Should().Be(new ToolRun(74, "", $"meldpunt: {PathOf("mine", "README.md")} is there already\nmeldpunt: {PathOf("mine", "policy")} is there already\nmeldpunt: nothing was written; name another folder, or move these away\n"));
        Files(folder).Should().BeEquivalentTo("README.md", "policy");
        (await ReadAsync(folder, "README.md")).Should().Be("mine");
        (await ToolRun.Of("new", "policy", Path.Combine(folder, "README.md", "x"))).Error.Should().StartWith($"meldpunt: {PathOf("mine", "README.md")} is there already\n");
    }

    [Fact]
    public async Task A_folder_with_other_files_keeps_them()
    {
        Directory.CreateDirectory(PathOf("mine", ".git"));
        await File.WriteAllTextAsync(PathOf("mine", ".git", "HEAD"), "mine", TestContext.Current.CancellationToken);
        await NewAsync("mine");
        Files(PathOf("mine")).Should().HaveCount(19).And.Contain(".git/HEAD");
        Directory.GetFileSystemEntries(_folder.FullName).Should().ContainSingle("nothing is left of writing it aside");
    }

    private async Task<TriagePolicy> NewAsync(string name)
    {
        ToolRun run = await ToolRun.Of("new", "policy", PathOf(name));
        run.Code.Should().Be(0, run.Error);
        return PolicyDocument.Read(await File.ReadAllBytesAsync(PathOf(name, "policy", "current.json"), TestContext.Current.CancellationToken)).PolicyOrThrow();
    }

    private static void Refused(ToolRun run, params string[] messages) =>
        run.Should().Be(new ToolRun(64, "", string.Concat(messages.Select(message => $"meldpunt: {message}\n").Append("Try 'meldpunt new policy --help'.\n"))));

    private static string[] Files(string folder) =>
        [.. Directory.GetFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))];

    private static Task<string> ReadAsync(string folder, string file) => File.ReadAllTextAsync(Path.Combine(folder, file), TestContext.Current.CancellationToken);

    private string PathOf(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);
}
