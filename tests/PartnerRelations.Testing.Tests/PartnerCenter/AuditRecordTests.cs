using System.Text.Json;
using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing.Tests.PartnerCenter;

/// <summary>PC-L1.</summary>
public sealed class AuditRecordTests
{
    private readonly Center _center = new(new FakePartnerCenterOptions { PageSize = 3 });

    [Fact]
    public async Task Linking_is_in_the_log_of_both_and_so_is_its_end()
    {
        _center.Fake.EndPartnership(_center.Provider.Tenant, _center.Reseller.Tenant);

        foreach (var partner in (FakePartner[])[_center.Provider, _center.Reseller])
        {
            (await _center.GetAsync(partner, "/v1/auditrecords")).Each("operationType").Should().Equal("create_partner_relationship", "remove_partner_relationship");
        }
    }

    [Fact]
    public async Task An_acceptance_and_a_removal_name_the_customer_and_who_did_it()
    {
        var customer = await _center.CustomerOfAsync(_center.Provider, "Bright");
        await _center.SendAsync(_center.Provider, HttpMethod.Patch, $"/v1/customers/{customer.Tenant}", """{"relationshipToPartner":"none"}""", ("MS-CorrelationId", "d1e1c1a0-0000-4000-8000-000000000002"));

        var records = await RecordsAsync("CustomerId", customer.Tenant.ToString(), "equals");

        records.Each("operationType").Should().Equal("add_customer", "remove_partner_customer_relationship");
        records.Each("customerName").Should().OnlyContain(name => name == "Bright");
        records.Items[0].TryGetProperty("userPrincipalName", out _).Should().BeFalse("the customer accepted");
        records.Items[1].GetProperty("userPrincipalName").GetString().Should().Be(_center.Provider.Users[0].UserPrincipalName);
        records.Items[1].GetProperty("originalCorrelationId").GetString().Should().Be("d1e1c1a0-0000-4000-8000-000000000002");
        records.Items[1].GetProperty("resourceOldValue").GetString().Should().Be("""{"RelationshipToPartner":"reseller"}""");
        records.Items[1].GetProperty("resourceNewValue").GetString().Should().Be("""{"RelationshipToPartner":"none"}""");
        records.Items[1].GetProperty("id").GetString().Should().StartWith($"{_center.Provider.Tenant}_{customer.Tenant}_removepartnercustomerrelationship_");
    }

    [Fact]
    public async Task The_same_thing_twice_at_one_moment_has_two_ids()
    {
        for (var count = 0; count < 2; count++)
        {
            _center.Fake.EndPartnership(_center.Provider.Tenant, _center.Reseller.Tenant);
            _center.Fake.LinkPartners(_center.Provider.Tenant, _center.Reseller.Tenant);
        }

        _center.Fake.Snapshot().AuditRecords.Select(record => record.Id).Should().HaveCount(10).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task The_log_is_narrowed_by_name_and_by_resource()
    {
        await _center.CustomerOfAsync(_center.Provider, "Bright");
        await _center.CustomerOfAsync(_center.Provider, "Dark");

        (await RecordsAsync("CompanyName", "ri", "substring")).Each("customerName").Should().Equal("Bright");
        (await RecordsAsync("ResourceType", "partner_relationship", "equals")).Each("operationType").Should().Equal("create_partner_relationship");
        (await RecordsAsync("ResourceType", "partner_relationship", "substring")).Error.Should().Be((400, 2000));
        (await RecordsAsync("Colour", "red", "equals")).Error.Should().Be((400, 2000));
    }

    [Fact]
    public async Task Pages_hold_each_record_once_while_others_are_written()
    {
        for (var count = 0; count < 7; count++) await _center.CustomerOfAsync(_center.Provider, $"C{count}");
        var ids = new List<string?>();
        var page = await _center.GetAsync(_center.Provider, "/v1/auditrecords");
        ids.AddRange(page.Each("id"));
        while (page.Body.TryGetProperty("continuationToken", out var token))
        {
            if (ids.Count < 6) await _center.CustomerOfAsync(_center.Provider, "Later");
            page = await _center.SendAsync(_center.Provider, HttpMethod.Get, "/v1/auditrecords?seekOperation=Next", null, ("MS-ContinuationToken", token.GetString()!));
            ids.AddRange(page.Each("id"));
        }

        ids.Should().OnlyHaveUniqueItems().And.HaveCount(1 + 7 + 1);
    }

    [Fact]
    public async Task The_window_is_thirty_days_unless_asked_and_ninety_at_most()
    {
        await _center.CustomerOfAsync(_center.Provider);
        _center.Clock.Advance(TimeSpan.FromDays(31));

        (await _center.GetAsync(_center.Provider, "/v1/auditrecords")).Items.GetArrayLength().Should().Be(0);
        (await _center.GetAsync(_center.Provider, "/v1/auditrecords?startDate=2026-03-02")).Items.GetArrayLength().Should().Be(2);
        (await _center.GetAsync(_center.Provider, "/v1/auditrecords?startDate=3/2/2026%2012:00:00%20AM&endDate=2026-03-02")).Items.GetArrayLength().Should().Be(2);
        (await _center.GetAsync(_center.Provider, "/v1/auditrecords?startDate=2026-03-03")).Items.GetArrayLength().Should().Be(0);
        (await _center.GetAsync(_center.Provider, "/v1/auditrecords?startDate=2026-01-01")).Error.Should().Be((400, 2000));
        (await _center.GetAsync(_center.Provider, "/v1/auditrecords?startDate=yesterday")).Error.Should().Be((400, 2000));
        (await _center.GetAsync(_center.Provider, "/v1/auditrecords?startDate=2026-03-10&endDate=2026-03-02")).Error.Should().Be((400, 2000));
    }

    private Task<Reply> RecordsAsync(string field, string value, string @operator)
    {
        var filter = JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["Field"] = field, ["Value"] = value, ["Operator"] = @operator });
        return _center.GetAsync(_center.Provider, $"/v1/auditrecords?startDate=2026-03-01&filter={Uri.EscapeDataString(filter)}");
    }
}
