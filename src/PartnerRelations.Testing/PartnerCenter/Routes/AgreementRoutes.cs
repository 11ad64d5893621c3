using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-A2 and PC-A5: which agreements there are, and their documents.</summary>
internal static class AgreementRoutes
{
    public static void AddTo(RouteTable routes)
    {
        routes.Add(new() { Id = "PC-A2", Method = "GET", Path = "/v1/agreements", NeedsUser = true, Programs = Route.Sellers, Answer = List });
        routes.Add(new()
        {
            Id = "PC-A5",
            Method = "GET",
            Path = "/v1/agreementtemplates/{template}/document",
            NeedsUser = true,
            Programs = Route.Sellers,
            Answer = GetDocument,
        });
    }

    private static FakeAnswer List(Call call)
    {
        var templates = AgreementTemplate.OfType(call.Query("agreementType") ?? "MicrosoftCloudAgreement");
        var query = call.Arrival.Target.QueryText;
        return call.Ok(json => json.Collection(
            templates,
            (item, template) => item.Object(_ =>
            {
                item.WriteString("templateId", template.Id);
                item.WriteString("agreementType", template.Type);
                item.WriteString("agreementLink", template.Link);
                item.WriteNumber("versionRank", 0);
            }),
            links => links.Links($"/agreements{(query.Length == 0 ? string.Empty : "?" + query)}")));
    }

    private static FakeAnswer GetDocument(Call call)
    {
        var id = call.IdAt(0, "template");
        var template = AgreementTemplate.All.FirstOrDefault(template => template.Id == id) ?? throw Refusal.NotFound($"The agreement template {id}");
        var language = call.Query("language") ?? "en-US";
        var country = call.Query("country") ?? "US";
        if (!CountryCode.TryParse(country, out _)) throw Refusal.BadInput($"There is no country {country}.");
        var name = Uri.EscapeDataString($"{template.Type}.{language}.{country}");
        return call.Ok(json => json.Object(_ =>
        {
            json.WriteString("displayUri", $"https://agreements.partnercenter.example/preview/{name}.docx");
            json.WriteString("downloadUri", $"https://agreements.partnercenter.example/download/{name}.pdf");
            json.WriteString("language", language);
            json.WriteString("country", country);
        }));
    }
}
