// SPDX-License-Identifier: Apache-2.0
// Makes ucum-lhc-7.1.10.tsv: node ucum-lhc.mjs SPELLINGS OUT, in a folder where @lhncbc/ucum-lhc is installed.
import { createRequire } from 'module';
import fs from 'fs';

const units = createRequire(process.cwd() + '/x.js')('@lhncbc/ucum-lhc').UcumLhcUtils.getInstance();
const spelled = fs.readFileSync(process.argv[2], 'utf8').split('\n')
  .filter(line => line && !line.startsWith('#')).map(line => line.split('\t')[1]);
const 
  extra=['g/mL','ng/L','pg/dL','umol/mL','mmol/dL','mol/m3','kg/m3','mg/m3','nmol/mL','ug/g','mg/kg','kg/kg','L/min','mL
  /s','m3/d','mm[Hg]','kPa','cm[H2O]','Pa','bar','atm','[psi]','Cel','[degF]','K','[in_i]','[ft_i]','cm','m','mm','km','
  [mi_i]','kg','g','[lb_av]','[oz_av]','mg','[stone_av]','h','min','s','d','wk','a','mo','/min','/s','/h','Hz','10*3/uL'
  ,'10*6/uL','10*9/L','10*12/L','/uL','/nL','/L','10*3/mm3','fL','um3','pL','mL','L','dL','[cup_us]','[tsp_us]','kcal','
  kJ','J','[Cal]','%','1','10*-3','mmol/mol','mol/mol','mg/g','g/kg','meq/L','eq/L','ueq/mL','mosm/kg','osm/kg','U/L','k
  at/L','ukat/L','nkat/L','mU/mL','U/mL','kU/L','kg/m2','g/cm2','m2','cm2','[ft_i]2','mm/h','m/s','cm/s','km/h','mL/min/
  m2','L/min/m2','g/(24.h)','mg/d','mmol/(24.h)','mmol/d','ng/mL/h','ug/L/h','mV','V','uV','L/s','dB','[diop]','/m','deg
  ','rad'];
const all = [...new Set([...spelled, ...extra])].sort();
const rows = [];
for (const from of all) {
  for (const to of all.filter(code => from < code)) {
    const result = units.convertUnitTo(from, 1, to);
    if (result.status === 'succeeded' && Number.isFinite(result.toVal) && result.toVal !== 0) {
      rows.push([from, to, result.toVal].join('\t'));
    }
  }
}
fs.writeFileSync(process.argv[3], rows.join('\n') + '\n');
