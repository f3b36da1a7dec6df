using System;
using System.Linq;
using System.Text.Json;
using Meldpunt.Triage;
using Shop;

Parcels.Report report = new() { Id = "r-1", Express = Parcels.YesNo.Yes, Items = [new() { Size = Parcels.Size.Small }, new() { Size = Parcels.Size._30OrOver }] };
Decision decision = Parcels.Engine.Decide(report);
Console.WriteLine(decision.ToJson());
bool isSame = decision.Route == Parcels.Routes.Collect && decision.Items[1].Reasons.Contains(Parcels.Reasons.TooLarge) && decision.Referrals[0].Id == Parcels.Referrals.Courier
    && JsonSerializer.Deserialize<Parcels.Report>(JsonSerializer.Serialize(report)) == report
    && Parcels.Engine.Decide(Parcels.Engine.Read(JsonSerializer.SerializeToUtf8Bytes(report)).Report!).ToJson() == decision.ToJson();
return isSame ? 0 : 1;
