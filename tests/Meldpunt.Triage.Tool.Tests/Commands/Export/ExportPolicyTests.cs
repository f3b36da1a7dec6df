using System.Text;
using Meldpunt.Triage.Exports;
using Meldpunt.Triage.Harness.Write;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tool.Tests.Commands.Export;

public sealed class ExportPolicyTests
{
    [Fact]
    public async Task The_shipped_policy_is_written_as_it_is_kept()
    {
        ToolRun run = await ToolRun.Of("export", "policy");
        run.Should().Be(new ToolRun(0, Encoding.UTF8.GetString(ShippedPolicy.Document()), ""));
    }

    [Theory]
    [InlineData("my-policy.json", "my-policy.schema.json", "my-policy.schema.json")]
    [InlineData("my policy", "my policy.schema.json", "my%20policy.schema.json")]
    [InlineData("policy.2027", "policy.2027.schema.json", "policy.2027.schema.json")]
    public async Task In_a_file_it_is_the_same_policy_and_refers_to_the_schema_beside_it(string name, string schema, string reference)
    {
        using TestFile file = new(name, "replaced");
        ToolRun run = await ToolRun.Of("export", "policy", "--output", file.Path);
        run.Should().Be(new ToolRun(0, "", ""));
        TriagePolicy policy = PolicyDocument.Read(await File.ReadAllBytesAsync(file.Path, TestContext.Current.CancellationToken)).PolicyOrThrow();
        PolicyHash.Compute(policy).Should().Be(TriageEngine.Default.Version.Sha256);
        policy.Schema.Should().Be(reference);
        (await File.ReadAllBytesAsync(Path.Combine(file.Folder, schema), TestContext.Current.CancellationToken)).Should().Equal(PolicySchema.Write(policy));
        Directory.GetFiles(file.Folder).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_policy_of_ones_own_can_be_written_over_itself_to_renew_its_schema()
    {
        using TestFile file = new("policy.json", SamplePolicies.WithGap);
        TriagePolicy before = PolicyDocument.Read(Encoding.UTF8.GetBytes(SamplePolicies.WithGap)).PolicyOrThrow();
        (await ToolRun.Of("export", "policy", file.Path, "--output", file.Path)).Code.Should().Be(0);
        byte[] after = await File.ReadAllBytesAsync(file.Path, TestContext.Current.CancellationToken);
        after.Should().Equal(PolicyDocument.Write(before with { Schema = "policy.schema.json" }));
    }

    [Fact]
    public async Task A_policy_that_cannot_be_read_is_told_and_writes_nothing()
    {
        using TestFile file = new("policy.json", "{}");
        string output = Path.Combine(file.Folder, "out.json");
        (await ToolRun.Of("export", "policy", file.Path, "--output", output)).Code.Should().Be(65);
        (await ToolRun.Of("export", "policy", "missing.json", "--output", output)).Should().Be(new ToolRun(66, "", "meldpunt: cannot read missing.json: there is no such file\n"));
        Directory.GetFiles(file.Folder).Should().Equal(file.Path);
    }

    [Fact]
    public async Task What_cannot_be_written_exits_with_74_and_says_why()
    {
        using TestFile file = new("policy.json", "");
        string nowhere = Path.Combine(file.Folder, "no", "policy.json");
        (await ToolRun.Of("export", "policy", "--output", nowhere)).Should().Be(new ToolRun(74, "", $"meldpunt: cannot write the output: {nowhere}: there is no such folder\n"));
        (await ToolRun.Of("export", "policy", "--output", file.Folder)).Should().Be(new ToolRun(74, "", $"meldpunt: cannot write the output: {file.Folder}: access is denied, or it is a folder\n"));
        (await ToolRun.Of("export", "policy", "--output", "https://example.org/secret")).Error.Should().NotContain("example.org");
    }
}
