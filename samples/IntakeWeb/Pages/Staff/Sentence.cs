using System.Diagnostics;
using Meldpunt.Triage.Exports.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace IntakeWeb.Pages.Staff;

/// <summary>Writes a sentence of a policy or a difference on a page; what is shown on request is left out.</summary>
internal static class Sentence
{
    public static IHtmlContent Of(Prose line)
    {
        HtmlContentBuilder html = new();
        foreach (Run run in line.Runs.Where(run => run.Kind is not (RunKind.Detail or RunKind.Json))) html.AppendHtml(Of(run));
        return html;
    }

    private static TagBuilder Of(Run run)
    {
        TagBuilder tag = new(run.Kind switch
        {
            RunKind.Code => "code",
            RunKind.Strong or RunKind.Alarm => "strong",
            RunKind.Plain or RunKind.Name or RunKind.Detail or RunKind.Json => "span",
            _ => throw new UnreachableException(),
        });
        if (run.Kind == RunKind.Alarm) tag.AddCssClass("alarm");
        if (run.Language is { } language) tag.Attributes.Add("lang", language);
        tag.InnerHtml.Append(run.Text);
        return tag;
    }
}
