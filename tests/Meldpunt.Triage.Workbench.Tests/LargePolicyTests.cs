using System.Text;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Structured;
using Meldpunt.Triage.Workbench.Tests.Showing;
using static Meldpunt.Triage.Workbench.Tests.Showing.WorkbenchPage;

namespace Meldpunt.Triage.Workbench.Tests;

/// <summary>A policy that takes long to check leaves the page free.</summary>
[Collection(nameof(Measured))]
public sealed class LargePolicyTests(ShownWorkbench shown, ITestOutputHelper output)
{
    private const int LongestPause = 200;

    // An edit, and what becomes of the frames from the first one after it until all was found: the first, the longest of the rest, and the whole.
    private const string Watched =
        """
        async (id, route) => {
          const frame = () => new Promise(done => requestAnimationFrame(done));
          const field = document.getElementById(id);
          await frame();
          const start = performance.now();
          field.value = route;
          field.dispatchEvent(new Event("change", { bubbles: true }));
          await frame();
          let last = performance.now(), longest = 0;
          const first = last - start;
          while (!document.querySelector("#up-to-date")) {
            await frame();
            const now = performance.now();
            longest = Math.max(longest, now - last);
            last = now;
          }
          return [first, longest, last - start];
        }
        """;

    [Fact]
    public async Task Two_hundred_rules_over_thirty_facts_are_checked_beside_a_page_that_stays_fluid()
    {
        TriagePolicy policy = SizedPolicies.Chained(200, 30);
        await using WorkbenchPage page = await shown.OpenAsync();
        await page.OpenAsync(PolicyDocument.Write(policy));
        Desk.Lines(await page.KeptAsync(), "en").Should().Equal(await Desk.LinesAsync(page));

        double[] measured = [0, 0, 0];
        foreach (string route in new[] { "refer", "assess", "refer" })
        {
            double[] edit = await page.Page.EvaluateAsync<double[]>(Watched, "route-g5-r3", route);
            output.WriteLine($"| 200 rules | {edit[0]:0} ms to the first frame, {edit[1]:0} ms the longest pause, {edit[2]:0} ms to everything | {await page.Page.EvaluateAsync<string>("() => document.querySelector('#up-to-date').dataset.times")} |");
            measured = measured[1] == 0 || edit[1] < measured[1] ? edit : measured; // The best of three: others use the machine too.
        }

        measured[1].Should().BeLessThan(LongestPause);
    }

    [Fact]
    public async Task An_edit_during_a_check_is_taken_and_the_check_can_be_stopped_and_begun_again()
    {
        await using WorkbenchPage page = await shown.OpenAsync();
        await page.OpenAsync(PolicyDocument.Write(SizedPolicies.Chained(200, 30)));
        string[] told = await page.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const change = (id, route) => { const one = document.getElementById(id); one.value = route; one.dispatchEvent(new Event("change", { bubbles: true })); };
              const until = async holds => { while (!holds()) await new Promise(done => setTimeout(done)); };
              const status = () => document.querySelector("aside .status");
              change("route-g5-r3", "refer");
              await until(() => status().querySelector("button"));
              const behind = status().innerText;
              change("route-g6-r2", "assess");
              await until(() => document.getElementById("route-g6-r2").value === "assess");
              await until(() => status().querySelector("button"));
              status().querySelector("button").click();
              await until(() => status().querySelector(".alarm"));
              const stopped = status().innerText;
              await new Promise(done => setTimeout(done, 500));
              return [behind, stopped, status().innerText];
            }
            """);
        told[0].Should().Contain(Word("state.behind")).And.Contain(Word("state.stop"));
        told[1].Should().Contain(Word("state.stopped"));
        told[2].Should().Be(told[1], "it stays stopped until somebody asks");
        Kept kept = await page.KeptAsync();
        Encoding.UTF8.GetString(PolicyDocument.Write(Desk.Read(kept.Draft))).Should().Be(kept.Draft);
        kept.Draft.Should().Be(Encoding.UTF8.GetString(PolicyDocument.Write(SizedPolicies.Chained(200, 30).Rule("g5-r3", rule => rule with { Route = "refer" }).Rule("g6-r2", rule => rule with { Route = "assess" }))));

        await page.EditAsync(() => page.PressAsync("aside .status button"));
        (await Desk.LinesAsync(page)).Should().Equal(Desk.Lines(kept, "en"));
    }
}

/// <summary>What is measured runs alone.</summary>
[CollectionDefinition(nameof(Measured), DisableParallelization = true)]
public sealed class Measured;
