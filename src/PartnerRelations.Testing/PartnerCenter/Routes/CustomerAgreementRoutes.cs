using System.Globalization;
using PartnerRelations.Testing.PartnerCenter.Answering;

namespace PartnerRelations.Testing.PartnerCenter.Routes;

/// <summary>PC-A3 and PC-A4: that a customer has accepted its agreement, as its partner confirms or as it signed itself.</summary>
internal static class CustomerAgreementRoutes
{
    public static void AddTo(RouteTable routes)
    {
        const string Path = "/v1/customers/{customer}/agreements";
        routes.Add(new() { Id = "PC-A3", Method = "GET", Path = Path, NeedsUser = true, Programs = Route.Sellers, Answer = List });
        routes.Add(new()
        {
            Id = "PC-A3",
            Method = "POST",
            Path = Path,
            NeedsUser = true,
            Programs = Route.Sellers,
            Roles = Route.AdminOrSalesAgent,
            Answer = Confirm,
        });
        routes.Add(new()
        {
            Id = "PC-A4",
            Method = "GET",
            Path = "/v1/customers/{customer}/directSignedMicrosoftCustomerAgreementStatus",
            NeedsUser = true,
            Programs = Route.Sellers,
            Answer = GetSigned,
        });
    }

    private static FakeAnswer List(Call call)
    {
        var customer = call.Customer();
        var templates = AgreementTemplate.OfType(call.Query("agreementType") ?? "*");
        FakeCustomerAgreement[] agreements =
        [
            .. customer.Agreements.Where(agreement => agreement.Partner == call.Partner.Tenant && templates.Any(template => template.Id == agreement.TemplateId)),
        ];
        return call.Ok(json => json.Collection(
            agreements,
            (item, agreement) => item.Object(_ =>
            {
                AddressText.Write(item, "primaryContact", agreement.PrimaryContact);
                item.WriteString("templateId", agreement.TemplateId);
                item.WriteString("dateAgreed", agreement.DateAgreed.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
                item.WriteString("type", agreement.Type);
                item.WriteString("agreementLink", templates.First(template => template.Id == agreement.TemplateId).Link);
            }),
            hasAttributes: false));
    }

    private static FakeAnswer Confirm(Call call)
    {
        var (customer, body) = (call.Customer(), call.Body);
        var type = body.RequiredText("type");
        var template = AgreementTemplate.OfType(type)[0];
        if (!Guid.TryParse(body.RequiredText("templateId"), out var id) || id != template.Id)
        {
            throw Refusal.BadInput($"The field templateId is not the template of {type}.");
        }

        var text = body.RequiredText("dateAgreed");
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var agreed))
        {
            throw Refusal.BadInput("The field dateAgreed must be a date.");
        }

        var person = body.RequiredObject("primaryContact");
        foreach (var name in (ReadOnlySpan<string>)["firstName", "lastName", "email"]) person.RequiredText(name);
        if (customer.Agreements.Any(one => one.Partner == call.Partner.Tenant && one.TemplateId == id))
        {
            throw new Refusal(400, 600061, $"The agreement {template.Type} has been confirmed for the customer before.");
        }

        var agreement = new FakeCustomerAgreement
        {
            Partner = call.Partner.Tenant,
            UserId = call.Caller!.User!.Value.Value,
            TemplateId = id,
            Type = template.Type,
            DateAgreed = agreed,
            PrimaryContact = AddressText.ReadContact(person),
        };
        call.State.Customers.Put(customer with { Agreements = customer.Agreements.Add(agreement) });
        call.Record(call.Partner.Tenant, "create_agreement", "agreement", customer);
        return call.Json(201, json => json.Object(_ =>
        {
            json.WriteString("userId", agreement.UserId);
            AddressText.Write(json, "primaryContact", agreement.PrimaryContact);
            json.WriteString("templateId", agreement.TemplateId);
            json.WriteString("dateAgreed", text);
            json.WriteString("type", agreement.Type);
        }));
    }

    private static FakeAnswer GetSigned(Call call)
    {
        var customer = call.Customer();
        return call.Ok(json => json.Object(_ => json.WriteBoolean("isSigned", customer.HasSignedAgreement)));
    }
}
