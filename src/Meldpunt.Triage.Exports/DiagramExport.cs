using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Exports.Phrasing;
using Meldpunt.Triage.Exports.Pictures;
using Meldpunt.Triage.Exports.Texts;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Exports;

/// <summary>The decision diagram of a policy as a picture: how an item comes to its route, from the first question at the top to the routes at the bottom.</summary>
public static class DiagramExport
{
    /// <summary>
    /// The picture as one element <c>svg</c>, to be put into a page. Questions, answers and routes are called by the policy's texts, long ones
    /// shortened; the whole, with its code, is the <c>title</c> of each. It has no styles, only classes: <c>node</c>, <c>answers</c>, <c>route</c> and <c>edge</c>.
    /// </summary>
    /// <param name="policy">The policy. It need not be sound.</param>
    /// <param name="language">The tag of a language: <c>nl</c> or one of its regions for Dutch; any other gives English.</param>
    /// <param name="lit">
    /// Answers about an item; null for none. What they go by has the class <c>lit</c> too; where a question is unanswered, that is every way on which the item
    /// can still go.
    /// </param>
    /// <param name="nodeBudget">How many nodes a decision diagram may take before the policy is refused as too large; 1 or more.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The picture; empty for a diagram of more than 60 nodes, which nobody could follow.</returns>
    /// <exception cref="PolicyException">A word is wrong, the policy has gaps or conflicts, or it is too large.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static string Svg(
        TriagePolicy policy, string language, Answers? lit = null, int nodeBudget = PolicyAnalysis.DefaultNodeBudget, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(language);
        ExportTexts texts = ExportTexts.In(language);
        PolicyAnalysis analysis = PolicyAnalysis.Create(policy, nodeBudget, cancellation);
        using IDisposable watch = analysis.Items.Compiled.Budget.StopWhen(cancellation);
        if (analysis.Decisive() is { IsEmpty: false } findings) throw PolicyAnalysis.Undecided(policy, findings);
        RouteGraph graph = RouteGraph.Create(analysis.Items.Compiled);
        if (graph.Nodes.Count > DiagramPicture.MostNodes) return "";
        DiagramBoxRows boxes = new(graph, policy.Vocabulary.ItemFacts, texts, PolicyNames.Of(texts, policy), lit);
        return DiagramPicture.Draw(boxes.Rows, texts.Say("diagram.caption", texts.Counted("diagram.nodes", graph.Nodes.Count)), description: null);
    }
}
