using System.CommandLine;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Commands.Export;

/// <summary><c>meldpunt export</c>: a policy in, and the same policy for something else. Each form is a file next to this one.</summary>
internal static class ExportCommand
{
    public const string Name = "export";

    public static Command Create(ToolConsole console) =>
        new(Name, "Writes a policy for databases, decision tools, people, JSON validators, translators, editors, NRules, and as typed C#.")
        {
            SqlForm.Create(console),
            DmnForm.Create(console),
            DocumentForm.CreateHtml(console),
            DocumentForm.CreateMarkdown(console),
            SchemaForm.Create(console),
            TextsForm.Create(console),
            NRulesForm.Create(console),
            PolicyForm.Create(console),
            CSharpForm.Create(console),
        };

    /// <summary>The policy that is exported.</summary>
    public static Argument<string?> Policy() => new("POLICY")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The policy document; without one, the shipped policy",
    };
}
